// SPDX-License-Identifier: GPL-3.0-or-later
// WebSocket frames around a byte stream of MQTT, over libwslay, without a socket [RFC 6455 5, 5.0/6]. Data frames are
// handed on as bytes while they come: MQTT packets may span frames, and a message without end costs no memory
// [5.0/MQTT-6.0.0-2].
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>
#include <optional>

namespace mqttscope
{

enum class WebSocketRole : quint8
{
    Client, ///< masks what it sends, takes nothing masked
    Server,
};

/// What breaks the protocol; the connection ends with closeCodeFor().
enum class WebSocketFault : quint8
{
    None,
    TextFrame, ///< [5.0/MQTT-6.0.0-1]
    WronglyMasked, ///< a server's frame with a mask, a client's without
    ReservedBits,
    UnknownOpcode,
    StrayContinuation, ///< nothing to continue
    InterleavedMessage, ///< a new message inside an unfinished one
    MalformedFrame, ///< control frame in parts or above 125 bytes, length not in its shortest form
    BadClose,
};

namespace closecode
{
inline constexpr quint16 kNormal = 1000;
inline constexpr quint16 kProtocolError = 1002;
inline constexpr quint16 kUnsupportedData = 1003;
inline constexpr quint16 kNone = 1005; ///< the close frame had none; never on the wire
}

[[nodiscard]] quint16 closeCodeFor(WebSocketFault fault);

/// One connection. One thread.
class WebSocketFraming
{
public:
    /// Wire bytes: at most so many into the buffer, returns how many; 0 = nothing now.
    using Source = std::function<qint64(char *, qint64)>;
    /// 32 unpredictable bits.
    using Randomness = std::function<quint32()>;

    WebSocketFraming(WebSocketRole role, Source source, Randomness randomness);
    ~WebSocketFraming();
    WebSocketFraming(const WebSocketFraming &) = delete;
    WebSocketFraming &operator=(const WebSocketFraming &) = delete;

    /// The bytes carried, as many as there are; fewer than `maximum` = the source is dry, or fault(), or isClosed().
    [[nodiscard]] qint64 read(char *data, qint64 maximum);

    [[nodiscard]] WebSocketFault fault() const { return m_fault; }
    [[nodiscard]] bool isClosed() const { return m_isClosed; } ///< the peer has said goodbye
    [[nodiscard]] quint16 closeCode() const { return m_closeCode; } ///< the peer's
    [[nodiscard]] const QByteArray &closeReason() const { return m_closeReason; } ///< UTF-8, at most 123 bytes
    /// Content of the last ping that has not been answered; only the last one needs to be [RFC 6455 5.5.3].
    [[nodiscard]] std::optional<QByteArray> takePing();

    // Frames to send. Pointers into the result are valid until the next call.
    [[nodiscard]] QByteArrayView dataFrame(QByteArrayView bytes);
    [[nodiscard]] QByteArrayView pong(QByteArrayView content);
    [[nodiscard]] QByteArrayView close(quint16 code);

private:
    class Wire;
    [[nodiscard]] bool next();
    [[nodiscard]] WebSocketFault headFault() const;
    void endControl();
    void readClose();
    [[nodiscard]] QByteArrayView frame(quint8 opcode, QByteArrayView payload);

    WebSocketRole m_role;
    std::unique_ptr<Wire> m_wire;
    QByteArrayView m_chunk; ///< carried bytes not yet read, in the library's buffer
    quint64 m_frameRest = 0; ///< bytes of the current frame to come
    QByteArray m_control; ///< of the current control frame
    std::optional<QByteArray> m_ping;
    QByteArray m_closeReason;
    quint16 m_closeCode = 0;
    WebSocketFault m_fault = WebSocketFault::None;
    bool m_isInFrame = false;
    bool m_isInMessage = false; ///< a fragmented one has not ended
    bool m_isClosed = false;
};

}
