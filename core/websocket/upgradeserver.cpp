// SPDX-License-Identifier: GPL-3.0-or-later
// The server's side of the upgrade.
#include "core/spec/limits.h"
#include "core/websocket/upgrade.h"

#include <algorithm>

namespace mqttscope
{

namespace
{

UpgradeAnswer refusal(QByteArrayView status, QByteArrayView extra = {})
{
    UpgradeAnswer answer;
    answer.response = "HTTP/1.1 " + status.toByteArray() + "\r\n" + extra.toByteArray()
        + "Connection: close\r\nContent-Length: 0\r\n\r\n";
    return answer;
}

/// 16 bytes in base64 [RFC 6455 4.2.1].
bool isKey(const QByteArray &key)
{
    const auto decoded = QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == ClientUpgrade::kNonceBytes && decoded.decoded.toBase64() == key;
}

/// No web page, or one that came from here.
bool isFromHere(const QByteArray &origin, const QByteArray &host)
{
    const auto is = [&](const char *scheme) { return origin.compare(scheme + host, Qt::CaseInsensitive) == 0; };
    return origin.isEmpty() || is("http://") || is("https://");
}

/// The refusal of a request that is none of a WebSocket; empty if it is one.
std::optional<UpgradeAnswer> formRefusal(const HttpHead &head)
{
    const QList<QByteArray> line = head.startLine.split(' ');
    if (line.size() != 3 || line[2] != "HTTP/1.1" || !isRequestTarget(QString::fromLatin1(line[1])))
        return refusal("400 Bad Request");
    if (line[0] != "GET")
        return refusal("405 Method Not Allowed", "Allow: GET\r\n");
    if (head.count("Host") != 1)
        return refusal("400 Bad Request");
    if (!head.hasElement("Upgrade", "websocket") || !head.hasElement("Connection", "Upgrade"))
        return refusal("426 Upgrade Required", "Upgrade: websocket\r\n");
    if (head.count("Sec-WebSocket-Version") != 1 || head.value("Sec-WebSocket-Version") != "13")
        return refusal("426 Upgrade Required", "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
    if (head.count("Sec-WebSocket-Key") != 1 || !isKey(head.value("Sec-WebSocket-Key")))
        return refusal("400 Bad Request");
    return std::nullopt;
}

}

std::optional<UpgradeAnswer> answerUpgrade(QByteArrayView received, const UpgradePolicy &policy)
{
    const HeadReading reading = readHttpHead(received);
    if (reading.status == HeadStatus::Incomplete)
        return std::nullopt;
    if (reading.status == HeadStatus::TooLarge)
        return refusal("431 Request Header Fields Too Large");
    if (reading.status == HeadStatus::Malformed)
        return refusal("400 Bad Request");
    const HttpHead &head = reading.head;
    if (std::optional<UpgradeAnswer> problem = formRefusal(head))
        return problem;
    const auto isWelcome = policy.isWelcome ? policy.isWelcome : isFromHere;
    if (head.count("Origin") > 1 || !isWelcome(head.value("Origin"), head.value("Host")))
        return refusal("403 Forbidden");
    const QList<QByteArray> offered = head.elements("Sec-WebSocket-Protocol");
    const auto chosen = std::find_if(offered.begin(), offered.end(),
                                     [&policy](const QByteArray &name) { return policy.subprotocols.contains(name); });
    if (chosen == offered.end())
        return refusal("400 Bad Request"); // a client without MQTT among its subprotocols cannot mean us [5.0/6.0]
    UpgradeAnswer answer;
    answer.isAccepted = true;
    answer.subprotocol = *chosen;
    answer.length = reading.length;
    answer.response
        = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + webSocketAccept(head.value("Sec-WebSocket-Key")) + "\r\nSec-WebSocket-Protocol: " + *chosen + "\r\n\r\n";
    return answer;
}

}
