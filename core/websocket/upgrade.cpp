// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/upgrade.h"

#include "core/base/plaintext.h"
#include "core/spec/limits.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

namespace mqttscope
{

namespace
{

constexpr qsizetype kShownCharacters = 200; ///< of what a server says

QString shown(const QByteArray &text) { return visibleText(text, LineBreaks::Visible, kShownCharacters); }

/// Ours to set: another value would break the upgrade.
bool isReserved(const QString &name)
{
    return name.compare(QLatin1String("Upgrade"), Qt::CaseInsensitive) == 0
        || name.compare(QLatin1String("Connection"), Qt::CaseInsensitive) == 0
        || name.compare(QLatin1String("Content-Length"), Qt::CaseInsensitive) == 0
        || name.compare(QLatin1String("Transfer-Encoding"), Qt::CaseInsensitive) == 0
        || name.startsWith(QLatin1String("Sec-WebSocket-"), Qt::CaseInsensitive);
}

/// Host as a header says it: IDN encoded, IPv6 in brackets without zone, without the scheme's own port.
QByteArray hostHeader(const UpgradeRequest &request)
{
    QByteArray host = request.host.contains(QLatin1Char(':'))
        ? '[' + request.host.section(QLatin1Char('%'), 0, 0).toLatin1() + ']'
        : QUrl::toAce(request.host);
    if (host.isEmpty())
        host = request.host.toUtf8();
    constexpr quint16 kHttp = 80;
    constexpr quint16 kHttps = 443;
    if (request.port != (request.isSecure ? kHttps : kHttp))
        host += ':' + QByteArray::number(request.port);
    return host;
}

/// Whether `bytes` begins like `text`, as far as either goes.
bool beginsLike(QByteArrayView bytes, QByteArrayView text)
{
    const qsizetype length = qMin(bytes.size(), text.size());
    return bytes.first(length) == text.first(length);
}

bool looksLikeTls(QByteArrayView bytes)
{
    constexpr char kAlert = 0x15;
    constexpr char kHandshake = 0x16;
    constexpr char kMajorVersion = 0x03;
    return bytes.size() >= 2 && (bytes[0] == kAlert || bytes[0] == kHandshake) && bytes[1] == kMajorVersion;
}

/// Of "HTTP/1.1 404 Not Found"; 0 if that is no status line.
int statusOf(const QByteArray &line)
{
    constexpr qsizetype kCodeAt = 9;
    constexpr qsizetype kCodeEnd = 12;
    const bool isEnd = line.size() == kCodeEnd || (line.size() > kCodeEnd && line[kCodeEnd] == ' ');
    if (!isEnd || (!line.startsWith("HTTP/1.1 ") && !line.startsWith("HTTP/1.0 ")))
        return 0;
    bool isNumber = false;
    const int code = line.mid(kCodeAt, kCodeEnd - kCodeAt).toInt(&isNumber);
    return isNumber && code >= 100 ? code : 0;
}

}

ClientUpgrade::ClientUpgrade(const UpgradeRequest &request, const QByteArray &nonce)
    : m_request(request)
    , m_key(nonce.toBase64())
{
    Q_ASSERT(nonce.size() == kNonceBytes);
}

QString ClientUpgrade::address() const
{
    const bool isIpV6 = m_request.host.contains(QLatin1Char(':'));
    return visibleText((isIpV6 ? QLatin1Char('[') + m_request.host + QLatin1Char(']') : m_request.host)
                       + QLatin1Char(':') + QString::number(m_request.port));
}

QString ClientUpgrade::problem() const
{
    if (m_request.host.isEmpty() || !isHeaderValue(m_request.host) || m_request.host.contains(QLatin1Char(' ')))
        return QCoreApplication::translate("mqttscope",
                                           "The host must be a name or an address, without blanks and line breaks.");
    if (!isRequestTarget(m_request.path))
        return QCoreApplication::translate(
            "mqttscope",
            "The WebSocket path must begin with a slash and hold neither blanks nor letters beyond ASCII.");
    if (!isHeaderName(m_request.subprotocol))
        return QCoreApplication::translate("mqttscope",
                                           "The WebSocket subprotocol must be a name without blanks, normally mqtt.");
    for (const auto &[name, value] : m_request.headers) {
        if (!isHeaderName(name) || !isHeaderValue(value))
            return QCoreApplication::translate(
                       "mqttscope",
                       "The header “%1” cannot be sent: a name without blanks and a value on one line are needed.")
                .arg(visibleText(name));
        if (isReserved(name))
            return QCoreApplication::translate("mqttscope",
                                               "The header “%1” belongs to the WebSocket itself and cannot be set.")
                .arg(visibleText(name));
    }
    if (request().size() > limits::kHttpHeadBytes)
        return QCoreApplication::translate("mqttscope",
                                           "Path and headers of the WebSocket together are larger than %1 bytes.")
            .arg(limits::kHttpHeadBytes);
    return {};
}

QByteArray ClientUpgrade::request() const
{
    const auto isHost
        = [](const auto &header) { return header.first.compare(QLatin1String("Host"), Qt::CaseInsensitive) == 0; };
    QByteArray text = "GET " + m_request.path.toLatin1() + " HTTP/1.1\r\n";
    if (std::none_of(m_request.headers.begin(), m_request.headers.end(), isHost))
        text += "Host: " + hostHeader(m_request) + "\r\n";
    text += "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + m_key
        + "\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: " + m_request.subprotocol.toLatin1() + "\r\n";
    for (const auto &[name, value] : m_request.headers)
        text += name.toLatin1() + ": " + value.toUtf8() + "\r\n";
    return text + "\r\n";
}

ClientUpgrade::Answer ClientUpgrade::read(QByteArrayView received) const
{
    Answer answer;
    if (looksLikeTls(received))
        answer.problem
            = {UpgradeFailure::SpeaksTls,
               QCoreApplication::translate("mqttscope", "%1 expects TLS: use wss:// instead of ws://.").arg(address()),
               false};
    else if (!beginsLike(received, "HTTP/1."))
        answer.problem
            = {UpgradeFailure::NotHttp,
               QCoreApplication::translate("mqttscope", "%1 does not answer as a WebSocket server does: it sends “%2”.")
                   .arg(address(), shown(received.first(qMin<qsizetype>(received.size(), 40)).toByteArray())),
               false};
    if (answer.problem)
        return answer;
    const HeadReading reading = readHttpHead(received);
    switch (reading.status) {
    case HeadStatus::Incomplete:
        return answer;
    case HeadStatus::TooLarge:
        answer.problem = {UpgradeFailure::HeadTooLarge,
                          QCoreApplication::translate(
                              "mqttscope", "%1 answers the WebSocket upgrade with more than %2 bytes of headers.")
                              .arg(address(), QString::number(limits::kHttpHeadBytes)),
                          false};
        return answer;
    case HeadStatus::Malformed:
        answer.problem
            = {UpgradeFailure::Malformed,
               QCoreApplication::translate("mqttscope", "%1 answers the WebSocket upgrade with what is no HTTP.")
                   .arg(address()),
               false};
        return answer;
    case HeadStatus::Complete:
        break;
    }
    answer.isComplete = true;
    answer.length = reading.length;
    answer.problem = judge(reading.head);
    return answer;
}

std::optional<UpgradeProblem> ClientUpgrade::judge(const HttpHead &head) const
{
    constexpr int kSwitching = 101;
    const int status = statusOf(head.startLine);
    if (status == 0)
        return UpgradeProblem{
            UpgradeFailure::Malformed,
            QCoreApplication::translate("mqttscope", "%1 answers the WebSocket upgrade with what is no HTTP.")
                .arg(address()),
            false};
    if (status != kSwitching || head.startLine.startsWith("HTTP/1.0"))
        return statusProblem(status, head);
    return confirmationProblem(head);
}

UpgradeProblem ClientUpgrade::statusProblem(int status, const HttpHead &head) const
{
    const QString said = shown(head.startLine.mid(int(qstrlen("HTTP/1.1 "))));
    const QString path = visibleText(m_request.path.section(QLatin1Char('?'), 0, 0));
    switch (status) {
    case 400:
        return {UpgradeFailure::BadRequest,
                QCoreApplication::translate(
                    "mqttscope",
                    "%1 does not understand the WebSocket upgrade and answers “%2”: does it expect TLS (wss://), or is "
                    "this no WebSocket port?")
                    .arg(address(), said),
                false};
    case 401:
        return {UpgradeFailure::Unauthorized,
                QCoreApplication::translate(
                    "mqttscope", "%1 asks for a login before the WebSocket (“%2”): add an Authorization header.")
                    .arg(address(), said),
                false};
    case 403:
        return {
            UpgradeFailure::Forbidden,
            QCoreApplication::translate("mqttscope", "%1 does not allow this WebSocket (“%2”).").arg(address(), said),
            false};
    case 404:
    case 410:
        return {UpgradeFailure::NotFound,
                QCoreApplication::translate("mqttscope", "%1 knows no WebSocket at the path %2 (“%3”).")
                    .arg(address(), path, said),
                false};
    case 426:
        return {UpgradeFailure::UpgradeRequired,
                QCoreApplication::translate("mqttscope",
                                            "%1 asks for another upgrade than a WebSocket of version 13 (“%2”).")
                    .arg(address(), said),
                false};
    default:
        break;
    }
    if (status >= 300 && status < 400)
        return {UpgradeFailure::Redirected,
                QCoreApplication::translate("mqttscope", "%1 points to another place, which is not followed: %2.")
                    .arg(address(), shown(head.value("Location"))),
                false};
    if (status >= 200 && status < 300)
        return {UpgradeFailure::OrdinaryPage,
                QCoreApplication::translate(
                    "mqttscope", "%1 answers with an ordinary web page (“%2”): there is no WebSocket at the path %3.")
                    .arg(address(), said, path),
                false};
    if (status >= 500)
        return {
            UpgradeFailure::ServerTrouble,
            QCoreApplication::translate("mqttscope", "%1 cannot open the WebSocket now (“%2”).").arg(address(), said),
            true};
    return {
        UpgradeFailure::OtherStatus,
        QCoreApplication::translate("mqttscope", "%1 refuses the WebSocket upgrade with “%2”.").arg(address(), said),
        false};
}

/// Of an answer 101 [RFC 6455 4.1].
std::optional<UpgradeProblem> ClientUpgrade::confirmationProblem(const HttpHead &head) const
{
    if (!head.hasElement("Upgrade", "websocket") || !head.hasElement("Connection", "Upgrade"))
        return UpgradeProblem{
            UpgradeFailure::NotConfirmed,
            QCoreApplication::translate("mqttscope", "%1 switches the protocol, but not to a WebSocket.")
                .arg(address()),
            false};
    if (head.count("Sec-WebSocket-Accept") != 1 || head.value("Sec-WebSocket-Accept") != webSocketAccept(m_key))
        return UpgradeProblem{
            UpgradeFailure::WrongAccept,
            QCoreApplication::translate(
                "mqttscope",
                "%1 confirms another WebSocket than the one asked for (wrong Sec-WebSocket-Accept): a "
                "cache or a proxy stands between.")
                .arg(address()),
            false};
    if (!head.elements("Sec-WebSocket-Extensions").isEmpty())
        return UpgradeProblem{
            UpgradeFailure::UnaskedExtension,
            QCoreApplication::translate("mqttscope", "%1 switches on a WebSocket extension nobody asked for: %2.")
                .arg(address(), shown(head.value("Sec-WebSocket-Extensions"))),
            false};
    const QList<QByteArray> chosen = head.elements("Sec-WebSocket-Protocol");
    if (chosen.isEmpty())
        return UpgradeProblem{
            UpgradeFailure::NoSubprotocol,
            QCoreApplication::translate(
                "mqttscope",
                "%1 opens a WebSocket, but not for the subprotocol %2: something else than MQTT lives at this path.")
                .arg(address(), visibleText(m_request.subprotocol)),
            false};
    if (chosen.size() != 1 || chosen.first() != m_request.subprotocol.toLatin1())
        return UpgradeProblem{
            UpgradeFailure::WrongSubprotocol,
            QCoreApplication::translate("mqttscope", "%1 chooses the subprotocol %2, which was not offered.")
                .arg(address(), shown(head.value("Sec-WebSocket-Protocol"))),
            false};
    return std::nullopt;
}

QByteArray webSocketAccept(const QByteArray &key)
{
    // Not for secrecy: it shows that the server has read this request [RFC 6455 1.3].
    return QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
}

}
