// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/connectdoctor.h"

#include "core/base/plaintext.h"
#include "core/codec/framer.h"
#include "core/codec/summary.h"
#include "core/engine/connectionproblem.h"
#include "core/engine/sessionmapping.h"
#include "core/engine/transportfactory.h"

#include <QHostAddress>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace mqttscope
{

namespace
{

constexpr quint32 kLargestAnswer = 256 * 1024; ///< bytes of a CONNACK, which no broker comes near
constexpr qsizetype kFirstBytes = 64; ///< enough to recognise another protocol
constexpr Duration kGoodbyeTime = std::chrono::seconds(1); ///< for a peer that does not answer our goodbye

/// Changes nothing at the broker that outlives it.
SessionOptions harmlessOptions(ConnectionProfile profile, const ConnectSecrets &secrets)
{
    profile.will.reset();
    profile.subscriptions.clear();
    profile.cleanStart = true;
    profile.sessionExpiry = 0;
    const QByteArray id
        = "mqttscope-" + QByteArray::number(QRandomGenerator::global()->generate(), 16).rightJustified(8, '0');
    return sessionOptions(profile, secrets, id);
}

DiagnosisFailure certificateFailure(const QStringList &problems)
{
    const auto has = [&problems](const char *name) { return problems.contains(QLatin1String(name)); };
    if (has("expired") || has("not-yet-valid"))
        return DiagnosisFailure::CertificateExpired;
    if (has("wrong-host") || has("no-alternative-name"))
        return DiagnosisFailure::CertificateWrongHost;
    if (has("unknown-issuer") || has("expired-authority") || has("self-signed"))
        return DiagnosisFailure::CertificateUnknown;
    return DiagnosisFailure::CertificateRejected;
}

DiagnosisFailure upgradeFailure(UpgradeFailure failure)
{
    switch (failure) {
    case UpgradeFailure::NotHttp:
    case UpgradeFailure::Malformed:
    case UpgradeFailure::HeadTooLarge:
        return DiagnosisFailure::UpgradeNotHttp;
    case UpgradeFailure::SpeaksTls:
        return DiagnosisFailure::UpgradeExpectsTls;
    case UpgradeFailure::Redirected:
        return DiagnosisFailure::UpgradeRedirected;
    case UpgradeFailure::Unauthorized:
        return DiagnosisFailure::UpgradeUnauthorized;
    case UpgradeFailure::Forbidden:
        return DiagnosisFailure::UpgradeForbidden;
    case UpgradeFailure::NotFound:
        return DiagnosisFailure::UpgradeNotFound;
    case UpgradeFailure::OrdinaryPage:
        return DiagnosisFailure::UpgradeOrdinaryPage;
    case UpgradeFailure::BadRequest:
    case UpgradeFailure::UpgradeRequired:
    case UpgradeFailure::OtherStatus:
        return DiagnosisFailure::UpgradeRefused;
    case UpgradeFailure::ServerTrouble:
        return DiagnosisFailure::UpgradeServerTrouble;
    case UpgradeFailure::NoSubprotocol:
    case UpgradeFailure::WrongSubprotocol:
        return DiagnosisFailure::UpgradeNotMqtt;
    case UpgradeFailure::NotConfirmed:
    case UpgradeFailure::WrongAccept:
    case UpgradeFailure::UnaskedExtension:
        return DiagnosisFailure::UpgradeNotConfirmed;
    }
    return DiagnosisFailure::UpgradeRefused;
}

DiagnosisFailure returnCodeFailure(ConnectReturnCode code)
{
    switch (code) {
    case ConnectReturnCode::UnacceptableProtocolVersion:
        return DiagnosisFailure::MqttVersion;
    case ConnectReturnCode::IdentifierRejected:
        return DiagnosisFailure::MqttClientId;
    case ConnectReturnCode::ServerUnavailable:
        return DiagnosisFailure::MqttBusy;
    case ConnectReturnCode::BadUserNameOrPassword:
        return DiagnosisFailure::MqttPassword;
    case ConnectReturnCode::NotAuthorized:
        return DiagnosisFailure::MqttNotAuthorized;
    default:
        return DiagnosisFailure::MqttRefused;
    }
}

DiagnosisFailure refusalFailure(quint8 code, ProtocolVersion version)
{
    if (version != ProtocolVersion::V5_0)
        return returnCodeFailure(ConnectReturnCode(code));
    switch (ReasonCode(code)) {
    case ReasonCode::UnsupportedProtocolVersion:
        return DiagnosisFailure::MqttVersion;
    case ReasonCode::ClientIdentifierNotValid:
        return DiagnosisFailure::MqttClientId;
    case ReasonCode::BadUserNameOrPassword:
    case ReasonCode::BadAuthenticationMethod:
        return DiagnosisFailure::MqttPassword;
    case ReasonCode::NotAuthorized:
        return DiagnosisFailure::MqttNotAuthorized;
    case ReasonCode::Banned:
        return DiagnosisFailure::MqttBanned;
    case ReasonCode::ServerUnavailable:
    case ReasonCode::ServerBusy:
    case ReasonCode::QuotaExceeded:
    case ReasonCode::ConnectionRateExceeded:
        return DiagnosisFailure::MqttBusy;
    case ReasonCode::UseAnotherServer:
    case ReasonCode::ServerMoved:
        return DiagnosisFailure::MqttMoved;
    default:
        return DiagnosisFailure::MqttRefused;
    }
}

DiagnosisFailure timeoutFailure(DiagnosisStep step, bool isProxied)
{
    switch (step) {
    case DiagnosisStep::Name:
        return DiagnosisFailure::NameTimedOut;
    case DiagnosisStep::Tcp:
        return isProxied ? DiagnosisFailure::ProxyTimedOut : DiagnosisFailure::ConnectTimedOut;
    case DiagnosisStep::Proxy:
        return DiagnosisFailure::ProxyTimedOut;
    case DiagnosisStep::Tls:
        return DiagnosisFailure::TlsTimedOut;
    case DiagnosisStep::WebSocket:
        return DiagnosisFailure::UpgradeTimedOut;
    case DiagnosisStep::Mqtt:
        break;
    }
    return DiagnosisFailure::MqttTimedOut;
}

/// The peer ended it while this step was running.
DiagnosisFailure closedFailure(DiagnosisStep step)
{
    switch (step) {
    case DiagnosisStep::Tls:
        return DiagnosisFailure::TlsClosed;
    case DiagnosisStep::WebSocket:
        return DiagnosisFailure::UpgradeClosed;
    case DiagnosisStep::Mqtt:
        return DiagnosisFailure::MqttClosed;
    case DiagnosisStep::Name:
    case DiagnosisStep::Tcp:
    case DiagnosisStep::Proxy:
        break;
    }
    return DiagnosisFailure::Refused;
}

/// What its own settings kept from being tried.
DiagnosisFailure settingsFailure(std::optional<SettingsGroup> settings)
{
    if (!settings)
        return DiagnosisFailure::Other;
    switch (*settings) {
    case SettingsGroup::Address:
        return DiagnosisFailure::AddressSettings;
    case SettingsGroup::Proxy:
        return DiagnosisFailure::ProxySettings;
    case SettingsGroup::Tls:
        return DiagnosisFailure::TlsSettings;
    case SettingsGroup::WebSocket:
        return DiagnosisFailure::UpgradeSettings;
    }
    return DiagnosisFailure::Other;
}

}

ConnectDoctor::ConnectDoctor(quint32 number, const ConnectionProfile &profile, const ConnectSecrets &secrets,
                             EngineServices &services, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_services(services)
    , m_transport(makeTransport(profile, secrets))
    , m_session(harmlessOptions(profile, secrets))
{
    m_context.seenFromStart = true;
    m_report.number = number;
    m_report.url = profile.url();
    for (const DiagnosisStep step : kDiagnosisSteps)
        m_report.steps.append({step, applies(step) ? DiagnosisState::Waiting : DiagnosisState::Skipped, -1});
    follow();
}

ConnectDoctor::~ConnectDoctor()
{
    m_session.disconnect(this);
    m_transport->abort();
}

void ConnectDoctor::follow()
{
    connect(m_transport.get(), &Transport::reached, this, [this](TransportStep step) {
        switch (step) {
        case TransportStep::NameResolved:
            return reach(DiagnosisStep::Name);
        case TransportStep::Connected:
            if (!isProxied())
                reach(DiagnosisStep::Tcp);
            return;
        case TransportStep::ProxyPassed: // the library tells of both at once: the time is that of both together
            entry(DiagnosisStep::Tcp).state = DiagnosisState::Passed;
            return reach(DiagnosisStep::Proxy);
        case TransportStep::TlsEstablished:
            return reach(DiagnosisStep::Tls);
        case TransportStep::WebSocketOpened:
            return reach(DiagnosisStep::WebSocket);
        }
    });
    connect(m_transport.get(), &Transport::opened, this, &ConnectDoctor::beginMqtt);
    connect(m_transport.get(), &Transport::readable, this, &ConnectDoctor::takeBytes);
    connect(m_transport.get(), &Transport::closed, this, &ConnectDoctor::transportClosed);
    connect(&m_session, &ClientSession::connected, this, [this] { reach(DiagnosisStep::Mqtt); });
    connect(&m_session, &ClientSession::refused, this, &ConnectDoctor::refused);
    connect(&m_session, &ClientSession::disconnected, this, &ConnectDoctor::disconnected);
    connect(&m_session, &ClientSession::authChallenge, this, &ConnectDoctor::challenged);
}

bool ConnectDoctor::applies(DiagnosisStep step) const
{
    const bool isLocal = m_profile.transport == TransportKind::LocalSocket;
    const bool goesThroughProxy = !isLocal && m_profile.proxy.kind != ProxyKind::None;
    switch (step) {
    case DiagnosisStep::Name: // of a host behind a proxy the proxy finds the address
        return !isLocal && !goesThroughProxy && QHostAddress(m_profile.host).isNull();
    case DiagnosisStep::Proxy:
        return goesThroughProxy;
    case DiagnosisStep::Tls:
        return usesTls(m_profile.transport);
    case DiagnosisStep::WebSocket:
        return usesWebSocket(m_profile.transport);
    case DiagnosisStep::Tcp:
    case DiagnosisStep::Mqtt:
        break;
    }
    return true;
}

void ConnectDoctor::start()
{
    m_deadline = now() + std::chrono::milliseconds(m_profile.connectTimeoutMs);
    keepDeadline();
    run(applies(DiagnosisStep::Name) ? DiagnosisStep::Name : DiagnosisStep::Tcp);
    m_transport->open();
}

void ConnectDoctor::run(DiagnosisStep step)
{
    m_running = step;
    m_stepBegan = now();
    entry(step).state = DiagnosisState::Running;
    Q_EMIT reported(m_report);
}

/// The step is done, and the next one that this connection has begins.
void ConnectDoctor::reach(DiagnosisStep step)
{
    if (m_report.isFinished || !applies(step))
        return;
    entry(step).state = DiagnosisState::Passed;
    entry(step).milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now() - m_stepBegan).count();
    const auto next = std::find_if(kDiagnosisSteps.begin() + int(step) + 1, kDiagnosisSteps.end(),
                                   [this](DiagnosisStep later) { return applies(later); });
    if (next == kDiagnosisSteps.end())
        return finish();
    run(*next);
}

void ConnectDoctor::beginMqtt()
{
    if (m_report.isFinished)
        return;
    m_session.transportOpened(*this, now());
    keepDeadline();
}

void ConnectDoctor::send(QByteArrayView frame)
{
    (void)summarize(frame, Direction::FromClient, m_context); // it learns the version from CONNECT
    m_transport->write(frame);
}

void ConnectDoctor::close() { m_transport->close(); }

void ConnectDoctor::takeBytes()
{
    std::array<char, 4096> buffer{};
    while (!m_report.isFinished) {
        const qint64 bytes = m_transport->read(buffer.data(), qint64(buffer.size()));
        if (bytes <= 0)
            break;
        m_received.append(buffer.data(), qsizetype(bytes));
        m_firstBytes.append(m_received.left(kFirstBytes - m_firstBytes.size()));
        takeFrames();
    }
    if (!m_report.isFinished)
        keepDeadline();
}

void ConnectDoctor::takeFrames()
{
    while (!m_report.isFinished) {
        const FrameHead head = inspectFrame(m_received, kLargestAnswer);
        if (head.status == FrameHead::Status::Incomplete)
            return;
        if (head.status != FrameHead::Status::Complete)
            return m_session.framingFailed(head.status, now());
        const QByteArray frame = m_received.first(qsizetype(head.size));
        m_received.remove(0, frame.size());
        m_session.receive(frame, summarize(frame, Direction::FromBroker, m_context), now());
    }
}

/// By a method that is not built in: only a person can answer, so that this is as far as a test goes.
void ConnectDoctor::challenged(const QByteArray &method)
{
    if (m_report.isFinished)
        return;
    m_report.cause = tr("The broker asks for the next answer of the authentication method “%1”: up to here everything "
                        "works.")
                         .arg(visibleText(method));
    m_report.advice = tr("Connect, and type the answers it asks for.");
    reach(DiagnosisStep::Mqtt);
}

void ConnectDoctor::refused(const Connack &connack, const QString &text)
{
    fail(refusalFailure(connack.code, connack.version), text);
}

/// Without CONNACK: what came is no MQTT, or breaks it.
void ConnectDoctor::disconnected(const DisconnectInfo &info)
{
    if (m_report.isFinished || info.origin == DisconnectOrigin::Network)
        return;
    if (!failAsForeign())
        fail(DiagnosisFailure::MqttMalformed, info.text);
}

void ConnectDoctor::transportClosed(const TransportEnd &end)
{
    if (m_report.isFinished)
        return;
    takeBytes(); // the reason may have come just before the end
    if (m_report.isFinished || failAsForeign())
        return;
    LinkEnd link;
    link.transport = end;
    link.wasOpen = m_running == DiagnosisStep::Mqtt;
    link.firstBytes = m_firstBytes;
    fail(failureOf(end), linkProblem(link, m_profile, false).text);
}

DiagnosisFailure ConnectDoctor::failureOf(const TransportEnd &end) const
{
    const bool isLocal = m_profile.transport == TransportKind::LocalSocket;
    switch (end.failure) {
    case TransportFailure::Refused:
        return isLocal ? DiagnosisFailure::SocketDead : DiagnosisFailure::Refused;
    case TransportFailure::NameNotFound:
        return DiagnosisFailure::NameNotFound;
    case TransportFailure::Unreachable:
        return DiagnosisFailure::Unreachable;
    case TransportFailure::TimedOut:
        return timeoutFailure(m_running, isProxied());
    case TransportFailure::None:
    case TransportFailure::ClosedByPeer:
    case TransportFailure::ResetByPeer:
        return closedFailure(m_running);
    case TransportFailure::SocketMissing:
        return DiagnosisFailure::SocketMissing;
    case TransportFailure::SocketDenied:
        return DiagnosisFailure::SocketDenied;
    case TransportFailure::ProxyRefused:
        return DiagnosisFailure::ProxyRefused;
    case TransportFailure::ProxyNotFound:
        return DiagnosisFailure::ProxyNotFound;
    case TransportFailure::ProxyTimedOut:
        return DiagnosisFailure::ProxyTimedOut;
    case TransportFailure::ProxyAuthentication:
        return DiagnosisFailure::ProxyAuthentication;
    case TransportFailure::ProxyTarget:
        return DiagnosisFailure::ProxyTarget;
    case TransportFailure::ProxyGarbage:
        return DiagnosisFailure::ProxyGarbage;
    case TransportFailure::TlsNotSpoken:
        return DiagnosisFailure::TlsNotSpoken;
    case TransportFailure::TlsIncompatible:
        return DiagnosisFailure::TlsIncompatible;
    case TransportFailure::TlsClientCertificate:
        return DiagnosisFailure::TlsClientCertificate;
    case TransportFailure::TlsKey:
        return DiagnosisFailure::TlsKey;
    case TransportFailure::TlsCertificate:
        return certificateFailure(m_transport->tlsFacts() ? m_transport->tlsFacts()->problems : QStringList());
    case TransportFailure::Settings:
        return settingsFailure(end.settings);
    case TransportFailure::Upgrade:
        return upgradeFailure(end.upgrade.value_or(UpgradeFailure::OtherStatus));
    case TransportFailure::WebSocketFault:
        return DiagnosisFailure::MqttMalformed;
    case TransportFailure::Other:
        break;
    }
    return DiagnosisFailure::Other;
}

std::optional<TimePoint> ConnectDoctor::nextDeadline() const
{
    const std::optional<TimePoint> session = m_report.isFinished ? std::nullopt : m_session.nextDeadline();
    return session && m_deadline ? qMin(*session, *m_deadline) : session ? session : m_deadline;
}

void ConnectDoctor::advance(TimePoint now)
{
    const bool isOver = m_deadline && now >= *m_deadline;
    if (m_report.isFinished) {
        if (!isOver)
            return;
        m_deadline.reset();
        return m_transport->abort();
    }
    if (!isOver)
        return m_session.advance(now); // it may have a key to derive, slice by slice
    if (!failAsForeign())
        fail(timeoutFailure(m_running, isProxied()));
}

/// If what came is of another protocol.
bool ConnectDoctor::failAsForeign()
{
    const ConnectionProblem foreign = foreignProtocolProblem(m_firstBytes, m_profile);
    if (foreign.text.isEmpty())
        return false;
    fail(looksLikeTls(m_firstBytes) ? DiagnosisFailure::MqttExpectsTls : DiagnosisFailure::MqttOtherProtocol,
         foreign.text);
    return true;
}

/// The steps before the one that failed have passed, even where nothing said so on the way; but settings that cannot be
/// used are noticed before anything is tried.
void ConnectDoctor::fail(DiagnosisFailure failure, const QString &cause)
{
    if (m_report.isFinished)
        return;
    const DiagnosisStep step = failure == DiagnosisFailure::Other ? m_running : stepOf(failure);
    for (DiagnosisStepReport &one : m_report.steps) {
        if (one.step < step && applies(one.step) && !isOfSettings(failure))
            one.state = DiagnosisState::Passed;
        else if (one.step != step && one.state == DiagnosisState::Running)
            one.state = DiagnosisState::Waiting;
    }
    entry(step).state = DiagnosisState::Failed;
    entry(step).milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(now() - m_stepBegan).count();
    m_report.failure = failure;
    m_report.cause = cause.isEmpty() ? causeOf(failure) : cause;
    m_report.advice = adviceFor(failure);
    finish();
}

/// With a goodbye where the broker has let us in.
void ConnectDoctor::finish()
{
    m_report.isFinished = true;
    m_deadline.reset();
    if (m_session.state() == SessionState::Connected) {
        m_session.close(ReasonCode::Success, now());
        m_deadline = now() + kGoodbyeTime;
        keepDeadline();
    } else {
        m_transport->abort();
    }
    Q_EMIT reported(m_report);
}

}
