// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about connections in the notice bar, and what a notice offers to do.
#include "ui/connectionactions.h"

#include "core/base/plaintext.h"
#include "core/profile/connectionurl.h"
#include "core/profile/profilestore.h"
#include "ui/editors/authenticationprompt.h"
#include "ui/editors/certificateprompt.h"
#include "ui/editors/passwordprompt.h"
#include "ui/models/selectioncontext.h"
#include "ui/widgets/noticebar.h"
#include "ui/workspace.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimer>

namespace mqttscope
{

namespace
{

constexpr int kUndoMs = 15000;
constexpr int kSuccessMs = 8000;
const QString kDeletedNotice = QStringLiteral("deleted");
const QString kPasswordNotice = QStringLiteral("password");
const QString kBrokerNotice = QStringLiteral("broker");

QString noticeKey(ConnectionId id) { return QStringLiteral("connection-%1").arg(QString::number(id.value)); }
QString queueKey(ConnectionId id) { return noticeKey(id) + QStringLiteral("-queue"); }
QString reauthenticationKey(ConnectionId id) { return noticeKey(id) + QStringLiteral("-again"); }
QString besideKey(ConnectionId id) { return noticeKey(id) + QStringLiteral("-beside"); }

bool refusesPassword(const ConnectionStatus &status)
{
    if (status.version == ProtocolVersion::V5_0)
        return status.reasonCode == quint8(ReasonCode::BadUserNameOrPassword)
            || status.reasonCode == quint8(ReasonCode::NotAuthorized);
    return status.reasonCode == quint8(ConnectReturnCode::BadUserNameOrPassword)
        || status.reasonCode == quint8(ConnectReturnCode::NotAuthorized);
}

/// Of a certificate that can be looked at, and accepted in spite of what is wrong with it.
bool hasRefusedCertificate(const ConnectionStatus &status)
{
    return status.tls && !status.tls->isAccepted && !status.tls->problems.isEmpty() && !status.tls->chain.isEmpty();
}

/// What makes a problem another one: the same words about another certificate are news.
QString newsOf(const ConnectionStatus &status)
{
    return hasRefusedCertificate(status) ? status.problem + status.tls->chain.first().sha256 : status.problem;
}

}

void ConnectionActions::followStatus(const ConnectionStatus &status)
{
    if (!m_current.isValid() || m_workspace.selection.currentConnection() == status.id) {
        if (const int row = m_connections.rowOf(status.id); row >= 0 && row != m_current.row())
            setCurrentRow(row);
    }
    if (status.state == ConnectionState::Connected) {
        m_saidProblems.remove(status.id);
        m_notices.clear(noticeKey(status.id));
    } else if (!status.problem.isEmpty() && m_saidProblems.value(status.id) != newsOf(status)) {
        m_saidProblems.insert(status.id, newsOf(status));
        sayProblem(status);
    }
    sayNotice(status);
    sayReauthentication(status);
    sayQueue(status);
    askForAnswer(status);
}

/// What went wrong while the connection goes on: a subscription refused, for example.
void ConnectionActions::sayNotice(const ConnectionStatus &status)
{
    if (m_saidNotices.value(status.id) == status.notice)
        return;
    m_saidNotices.insert(status.id, status.notice);
    const QString key = besideKey(status.id);
    if (status.notice.isEmpty())
        m_notices.clear(key);
    else
        m_notices.show({NoticeTone::Warning, tr("%1: %2").arg(status.name, status.notice), {}, {}, key});
}

void ConnectionActions::sayReauthentication(const ConnectionStatus &status)
{
    const bool isTold = status.reauthentication.has_value();
    if (m_toldReauthentications.contains(status.id) == isTold)
        return;
    const QString key = reauthenticationKey(status.id);
    if (!isTold) {
        m_toldReauthentications.remove(status.id);
        return m_notices.clear(key);
    }
    m_toldReauthentications.insert(status.id);
    const bool isGood = status.reauthentication->succeeded;
    Notice notice{isGood ? NoticeTone::Success : NoticeTone::Warning,
                  tr("%1: %2").arg(status.name, status.reauthentication->text)};
    notice.key = key;
    notice.hideAfterMs = isGood ? kSuccessMs : 0;
    m_notices.show(notice);
}

void ConnectionActions::sayProblem(const ConnectionStatus &status)
{
    const bool goesOn = status.state == ConnectionState::Reconnecting;
    Notice notice{goesOn ? NoticeTone::Warning : NoticeTone::Error, tr("%1: %2").arg(status.name, status.problem),
                  tr("Try again"), [this, id = status.id] { connectRow(m_connections.rowOf(id)); }};
    notice.key = noticeKey(status.id);
    notice.moreText = tr("Diagnose…");
    notice.more = [this, id = status.id] { diagnose(m_memory.openedWith.value(id).profile, {}, m_window); };
    if (refusesPassword(status))
        for (const SecretKind kind : {SecretKind::Password, SecretKind::AuthenticationData})
            m_memory.secrets.remove(SessionMemory::secretKey(m_memory.openedWith.value(status.id).profile, kind));
    forgetUselessSecrets(status);
    if (hasRefusedCertificate(status)) {
        notice.actionText = tr("Look at the certificate…");
        notice.action = [this, id = status.id, facts = *status.tls, problem = status.problem] {
            showRefusedCertificate(id, facts, problem);
        };
    } else if (!goesOn && !status.serverReference.isEmpty()) {
        notice.actionText = tr("Connect there");
        notice.text = tr("%1: %2 It names another server: %3")
                          .arg(status.name, status.problem, visibleText(status.serverReference));
        notice.action = [this, id = status.id, where = status.serverReference] { followReference(id, where); };
    } else if (goesOn) {
        notice.actionText = tr("Disconnect");
        notice.action = [this, id = status.id] { m_workspace.engine.closeConnection(id); };
    }
    m_notices.show(notice);
}

void ConnectionActions::forgetUselessSecrets(const ConnectionStatus &status)
{
    if (status.state != ConnectionState::Disconnected || status.connack)
        return;
    const ConnectionProfile profile = m_memory.openedWith.value(status.id).profile;
    m_memory.secrets.remove(SessionMemory::secretKey(profile, SecretKind::HeaderValues));
    if (status.tls)
        return;
    for (const SecretKind kind : {SecretKind::KeyPassphrase, SecretKind::PreSharedKey, SecretKind::ProxyPassword})
        m_memory.secrets.remove(SessionMemory::secretKey(profile, kind));
}

void ConnectionActions::showRefusedCertificate(ConnectionId id, const TlsFacts &facts, const QString &problem)
{
    if (!m_memory.openedWith.contains(id))
        return;
    auto *prompt = new CertificatePrompt(m_memory.openedWith.value(id).profile, facts, problem, m_window);
    connect(prompt, &CertificatePrompt::certificateAccepted, this, [this, id, facts] { acceptCertificate(id, facts); });
    prompt->open();
}

/// Instead of what was accepted for this host before; the profile keeps it if it is a saved one.
void ConnectionActions::acceptCertificate(ConnectionId id, const TlsFacts &facts)
{
    if (!m_memory.openedWith.contains(id))
        return;
    ConnectionProfile profile = m_memory.openedWith.value(id).profile;
    const CertificateException exception{certificateHost(profile), facts.chain.first().sha256, facts.problems};
    const auto accept = [&exception](ConnectionProfile &into) {
        into.tls.exceptions.removeIf([&](const CertificateException &known) { return known.host == exception.host; });
        into.tls.exceptions.append(exception);
    };
    accept(profile);
    if (auto saved = m_workspace.profiles.find(profile.id)) { // edited since, perhaps
        accept(*saved);
        if (const QString problem = m_workspace.profiles.put(*saved); !problem.isEmpty())
            m_notices.show({NoticeTone::Error, problem});
    }
    openWith(profile, id);
}

/// A Server Reference is one or several addresses, separated by spaces [5.0/4.11]; the first is taken. Whatever may
/// prove who somebody is stays with the host it was entered for: a password is asked for anew, the rest is left out.
void ConnectionActions::followReference(ConnectionId id, const QString &reference)
{
    const QString first = reference.section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty);
    const auto address = parseConnectionUrl(first);
    const bool isPlain = address && address->transport == TransportKind::Tcp && !address->hasPassword
        && address->userName.isEmpty() && address->path.isEmpty(); // no scheme, no socket file, nothing to smuggle in
    if (!isPlain || m_memory.openedWith.value(id).profile.transport == TransportKind::LocalSocket) {
        m_notices.show({NoticeTone::Error,
                        tr("“%1” is no address to connect to.").arg(visibleText(first)),
                        {},
                        {},
                        noticeKey(id)});
        return;
    }
    ConnectionProfile profile = m_memory.openedWith.value(id).profile;
    const quint16 port = profile.port;
    profile.id = ConnectionProfile::create().id;
    profile.host = address->host;
    profile.port = first.contains(QRegularExpression(QStringLiteral(":\\d+$"))) ? address->port : port;
    m_notices.clear(noticeKey(id));
    const ConnectionProfile before = profile;
    profile.webSocket.headers.clear();
    profile.webSocket.path = profile.webSocket.path.section(QLatin1Char('?'), 0, 0);
    profile.userProperties.clear();
    profile.authenticationMethod.clear();
    if (profile.webSocket != before.webSocket || profile.userProperties != before.userProperties
        || profile.authenticationMethod != before.authenticationMethod)
        m_notices.show({NoticeTone::Info,
                        tr("%1: headers, the query of the path, user properties and the authentication method were "
                           "left out: they were entered for another server.")
                            .arg(profile.name)});
    open(profile, ConnectionId());
}

/// Messages that wait for the connection, and the way to give them up.
void ConnectionActions::sayQueue(const ConnectionStatus &status)
{
    const QString key = queueKey(status.id);
    const int waiting = status.state == ConnectionState::Connected ? 0 : status.queued;
    if (m_saidQueues.value(status.id) == waiting)
        return;
    m_saidQueues.insert(status.id, waiting);
    if (waiting == 0)
        return m_notices.clear(key);
    m_notices.show({NoticeTone::Info,
                    tr("%1: messages waiting for the connection: %2").arg(status.name, QString::number(waiting)),
                    tr("Do not send"), [this, id = status.id] { m_workspace.engine.cancelQueued(id); }, key});
}

/// Enhanced authentication of a method that is not built in: the person types each answer.
void ConnectionActions::askForAnswer(const ConnectionStatus &status)
{
    if (!status.challenge) {
        if (QPointer<QDialog> prompt = m_challengePrompts.take(status.id))
            prompt->close();
        return;
    }
    if (m_challengePrompts.value(status.id))
        return;
    auto *prompt = new AuthenticationPrompt(status.name, *status.challenge, m_window);
    m_challengePrompts.insert(status.id, prompt);
    connect(prompt, &AuthenticationPrompt::answered, this, [this, id = status.id](const QByteArray &data) {
        m_challengePrompts.remove(id);
        m_workspace.engine.answerAuthentication(id, data);
    });
    connect(prompt, &QDialog::rejected, this, [this, id = status.id] {
        if (m_challengePrompts.remove(id) > 0)
            m_workspace.engine.closeConnection(id);
    });
    prompt->open();
}

void ConnectionActions::followBroker(const BrokerStatus &status)
{
    if (!status.problem.isEmpty() && !status.running) {
        m_localWanted = false;
        m_notices.show({NoticeTone::Error, status.problem, tr("Try again"),
                        [this] { connectRow(m_connections.localBrokerRow()); }, kBrokerNotice});
        return;
    }
    if (status.running) {
        m_notices.clear(kBrokerNotice);
        connectLocal();
    }
}

void ConnectionActions::takeRemoval(ConnectionId id)
{
    m_memory.openedWith.remove(id);
    m_saidProblems.remove(id);
    m_saidNotices.remove(id);
    m_notices.clear(noticeKey(id));
    m_notices.clear(besideKey(id));
    m_saidQueues.remove(id);
    m_notices.clear(queueKey(id));
    m_toldReauthentications.remove(id);
    m_notices.clear(reauthenticationKey(id));
}

void ConnectionActions::offerUndo()
{
    m_notices.show({NoticeTone::Info, tr("Deleted the connection %1.").arg(m_memory.deleted->name), tr("Undo"),
                    [this, kept = *m_memory.deleted] { save(kept); }, kDeletedNotice, kUndoMs});
}

void ConnectionActions::dropSessionsLater(const QString &profileId)
{
    const auto drop = [this, profileId] {
        if (!m_workspace.profiles.find(profileId))
            m_workspace.engine.dropKeptSessions(profileId);
    };
    auto *timer = new QTimer(this);
    timer->setObjectName(QStringLiteral("dropSessions"));
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, drop);
    connect(timer, &QTimer::timeout, timer, &QObject::deleteLater);
    connect(QCoreApplication::instance(), &QCoreApplication::aboutToQuit, timer, drop);
    timer->start(kUndoMs);
}

void ConnectionActions::sayPasswordIsNotSaved()
{
    m_notices.show({NoticeTone::Info,
                    tr("The password in the address is kept in memory until the program ends, and not saved."),
                    {},
                    {},
                    kPasswordNotice,
                    kUndoMs});
}

bool ConnectionActions::repeatNotice(const QString &key)
{
    if (key == kBrokerNotice) {
        followBroker(m_connections.broker());
        return true;
    }
    if (key == kDeletedNotice) {
        if (m_memory.deleted)
            offerUndo();
        return true;
    }
    const QList<ConnectionStatus> statuses = m_connections.statuses();
    for (const ConnectionStatus &status : statuses) {
        if (noticeKey(status.id) != key)
            continue;
        if (!status.problem.isEmpty())
            sayProblem(status);
        return true;
    }
    return false;
}

}
