// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ingestsource.h"

#include "core/spec/enums.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace mqttscope::bench
{

namespace
{

QByteArray publishFrame(const QByteArray &topic, const QByteArray &payload, bool isVersion5)
{
    const qsizetype remaining = 2 + topic.size() + (isVersion5 ? 1 : 0) + payload.size();
    QByteArray frame(1, char(int(PacketType::Publish) << 4));
    if (remaining < 128)
        frame.append(char(remaining));
    else
        frame.append(char((remaining & 127) | 128)).append(char(remaining >> 7));
    frame.append(char(topic.size() >> 8)).append(char(topic.size() & 0xFF)).append(topic);
    if (isVersion5)
        frame.append('\0');
    return frame.append(payload);
}

/// One message on each topic; 100 bytes of JSON each.
QByteArray round(bool isVersion5)
{
    QByteArray bytes;
    for (int topic = 0; topic < kIngestTopics; ++topic) {
        const QByteArray name = "plant/line" + QByteArray::number(topic / 50).rightJustified(2, '0') + "/sensor"
            + QByteArray::number(topic % 50).rightJustified(2, '0');
        QByteArray payload = R"({"temperature":)" + QByteArray::number(20 + topic * 0.01, 'f', 2)
            + R"(,"unit":"C","serial":)" + QByteArray::number(100'000 + topic) + R"(,"status":")";
        payload = payload.leftJustified(kIngestPayload - 2, 'x') + R"("})";
        bytes += publishFrame(name, payload, isVersion5);
    }
    return bytes;
}

bool sendAll(int socket, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t step = ::send(socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
        if (step <= 0)
            return false;
        sent += step;
    }
    return true;
}

/// Reads packets until SUBSCRIBE, answering on the way. True when the peer is subscribed.
bool greet(int socket, bool &isVersion5)
{
    QByteArray input;
    char buffer[4096];
    for (;;) {
        const ssize_t bytes = ::recv(socket, buffer, sizeof buffer, 0);
        if (bytes <= 0)
            return false;
        input.append(buffer, bytes);
        while (input.size() >= 2 && input.size() >= 2 + quint8(input[1])) { // greetings are short
            const QByteArray packet = input.first(2 + quint8(input[1]));
            input.remove(0, packet.size());
            switch (PacketType(quint8(packet[0]) >> 4)) {
            case PacketType::Connect:
                isVersion5 = packet[8] == char(ProtocolVersion::V5_0);
                sendAll(socket, QByteArray::fromHex(isVersion5 ? "2003000000" : "20020000"));
                break;
            case PacketType::Pingreq:
                sendAll(socket, QByteArray::fromHex("d000"));
                break;
            case PacketType::Subscribe:
                return sendAll(socket,
                               QByteArray::fromHex(isVersion5 ? "9004" : "9003") + packet.sliced(2, 2)
                                   + QByteArray(isVersion5 ? 2 : 1, '\0'));
            default:
                break;
            }
        }
    }
}

/// Until the peer says DISCONNECT or closes.
void awaitGoodbye(int socket)
{
    char buffer[4096];
    for (;;) {
        const ssize_t bytes = ::recv(socket, buffer, sizeof buffer, 0);
        if (bytes <= 0 || std::memchr(buffer, int(PacketType::Disconnect) << 4, size_t(bytes)))
            return;
    }
}

void serve(int socket)
{
    bool isVersion5 = false;
    if (!greet(socket, isVersion5))
        return;
    const QByteArray bytes = round(isVersion5);
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < kIngestMessages / kIngestTopics; ++i)
        if (!sendAll(socket, bytes))
            break;
    sendAll(socket, publishFrame(kIngestMarkerTopic, "end", isVersion5));
    awaitGoodbye(socket);
    std::printf("%.6f\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    std::fflush(stdout);
}

}

int runIngestSource()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(listener, 8) != 0
        || ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return 1;
    std::printf("port %d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    for (;;) {
        pollfd waiting[2] = {{listener, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}};
        ::poll(waiting, 2, -1);
        if (waiting[1].revents != 0)
            return 0;
        const int socket = ::accept(listener, nullptr, nullptr);
        const int noDelay = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &noDelay, sizeof noDelay);
        serve(socket);
        ::close(socket);
    }
}

IngestSource::IngestSource()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--source")});
    m_port = line(10'000).mid(5).trimmed().toUShort();
}

IngestSource::~IngestSource()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(2000))
        m_process.kill();
    m_process.waitForFinished(2000);
}

QByteArray IngestSource::line(int timeoutMs)
{
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(timeoutMs))
            return {};
    return m_process.readLine();
}

std::optional<double> IngestSource::seconds(int timeoutMs)
{
    bool isNumber = false;
    const double value = line(timeoutMs).trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

}
