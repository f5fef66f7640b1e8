// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/framing.h"

#include <QStringDecoder>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <utility>

#include <sys/types.h>

#include <wslay/wslay.h>

namespace mqttscope
{

namespace
{

/// Codes that may stand in a close frame [RFC 6455 7.4].
bool isWireCode(quint16 code)
{
    if (code >= 3000 && code <= 4999)
        return true;
    return code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    return !decoder.hasError();
}

}

/// The library's context and the ends of it that are ours.
class WebSocketFraming::Wire
{
public:
    Wire(Source source, Randomness randomness)
        : m_source(std::move(source))
        , m_randomness(std::move(randomness))
    {
        const wslay_frame_callbacks callbacks{&Wire::send, &Wire::receive, &Wire::makeMask};
        const int failure = wslay_frame_context_init(&context, &callbacks, this);
        Q_ASSERT(failure == 0);
        Q_UNUSED(failure)
    }
    ~Wire() { wslay_frame_context_free(context); }
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;

    wslay_frame_context_ptr context = nullptr;
    wslay_frame_iocb head{}; ///< of the frame being received
    QByteArray output;

private:
    static ssize_t send(const uint8_t *data, size_t length, int, void *self)
    {
        static_cast<Wire *>(self)->output.append(reinterpret_cast<const char *>(data), qsizetype(length));
        return ssize_t(length);
    }
    static ssize_t receive(uint8_t *buffer, size_t length, int, void *self)
    {
        const qint64 bytes = static_cast<Wire *>(self)->m_source(reinterpret_cast<char *>(buffer), qint64(length));
        return bytes > 0 ? ssize_t(bytes) : -1;
    }
    static int makeMask(uint8_t *buffer, size_t length, void *self)
    {
        const quint32 random = static_cast<Wire *>(self)->m_randomness();
        std::memcpy(buffer, &random, std::min(length, sizeof random));
        return 0;
    }

    Source m_source;
    Randomness m_randomness;
};

quint16 closeCodeFor(WebSocketFault fault)
{
    return fault == WebSocketFault::TextFrame ? closecode::kUnsupportedData : closecode::kProtocolError;
}

WebSocketFraming::WebSocketFraming(WebSocketRole role, Source source, Randomness randomness)
    : m_role(role)
    , m_wire(std::make_unique<Wire>(std::move(source), std::move(randomness)))
{ }

WebSocketFraming::~WebSocketFraming() = default;

qint64 WebSocketFraming::read(char *data, qint64 maximum)
{
    qint64 done = 0;
    while (done < maximum) {
        if (m_chunk.isEmpty() && !next())
            break;
        const qint64 part = qMin<qint64>(maximum - done, m_chunk.size());
        std::copy_n(m_chunk.data(), part, data + done);
        m_chunk = m_chunk.sliced(part);
        done += part;
    }
    return done;
}

/// Takes in the next part of a frame; false if there is none, or none any more.
bool WebSocketFraming::next()
{
    if (m_fault != WebSocketFault::None || m_isClosed)
        return false;
    wslay_frame_iocb &head = m_wire->head;
    const ssize_t taken = wslay_frame_recv(m_wire->context, &head);
    if (taken < 0) {
        if (taken != WSLAY_ERR_WANT_READ)
            m_fault = WebSocketFault::MalformedFrame;
        return false;
    }
    const bool isControl = wslay_is_ctrl_frame(head.opcode);
    if (!std::exchange(m_isInFrame, true)) {
        m_fault = headFault();
        if (m_fault != WebSocketFault::None)
            return false;
        m_frameRest = head.payload_length;
        m_control.clear();
        if (!isControl)
            m_isInMessage = !head.fin;
    }
    m_frameRest -= head.data_length;
    m_isInFrame = m_frameRest > 0;
    const QByteArrayView part(reinterpret_cast<const char *>(head.data), qsizetype(head.data_length));
    if (!isControl) {
        m_chunk = part;
        return true;
    }
    m_control.append(part);
    if (!m_isInFrame)
        endControl();
    return !m_isClosed && m_fault == WebSocketFault::None;
}

WebSocketFault WebSocketFraming::headFault() const
{
    const wslay_frame_iocb &head = m_wire->head;
    const bool wantsMask = m_role == WebSocketRole::Server;
    if (head.rsv != WSLAY_RSV_NONE)
        return WebSocketFault::ReservedBits;
    if (bool(head.mask) != wantsMask)
        return WebSocketFault::WronglyMasked;
    switch (head.opcode) {
    case WSLAY_CONTINUATION_FRAME:
        return m_isInMessage ? WebSocketFault::None : WebSocketFault::StrayContinuation;
    case WSLAY_BINARY_FRAME:
        return m_isInMessage ? WebSocketFault::InterleavedMessage : WebSocketFault::None;
    case WSLAY_TEXT_FRAME:
        return m_isInMessage ? WebSocketFault::InterleavedMessage : WebSocketFault::TextFrame;
    case WSLAY_CONNECTION_CLOSE:
    case WSLAY_PING:
    case WSLAY_PONG:
        return head.fin ? WebSocketFault::None : WebSocketFault::MalformedFrame;
    default:
        return WebSocketFault::UnknownOpcode;
    }
}

void WebSocketFraming::endControl()
{
    if (m_wire->head.opcode == WSLAY_PING)
        m_ping = m_control;
    else if (m_wire->head.opcode == WSLAY_CONNECTION_CLOSE)
        readClose();
}

void WebSocketFraming::readClose()
{
    constexpr qsizetype kCodeBytes = 2;
    if (m_control.isEmpty()) {
        m_closeCode = closecode::kNone;
        m_isClosed = true;
        return;
    }
    const quint16 code = m_control.size() < kCodeBytes ? quint16(0) : qFromBigEndian<quint16>(m_control.constData());
    const QByteArray reason = m_control.mid(kCodeBytes);
    if (!isWireCode(code) || !isUtf8(reason)) {
        m_fault = WebSocketFault::BadClose;
        return;
    }
    m_closeCode = code;
    m_closeReason = reason;
    m_isClosed = true;
}

std::optional<QByteArray> WebSocketFraming::takePing() { return std::exchange(m_ping, std::nullopt); }

QByteArrayView WebSocketFraming::dataFrame(QByteArrayView bytes) { return frame(WSLAY_BINARY_FRAME, bytes); }

QByteArrayView WebSocketFraming::pong(QByteArrayView content) { return frame(WSLAY_PONG, content); }

QByteArrayView WebSocketFraming::close(quint16 code)
{
    char bytes[sizeof code];
    qToBigEndian(code, bytes);
    return frame(WSLAY_CONNECTION_CLOSE, QByteArrayView(bytes, sizeof bytes));
}

QByteArrayView WebSocketFraming::frame(quint8 opcode, QByteArrayView payload)
{
    m_wire->output.resize(0); // keeps its memory
    wslay_frame_iocb head{};
    head.fin = 1;
    head.opcode = opcode;
    head.payload_length = quint64(payload.size());
    head.mask = m_role == WebSocketRole::Client ? 1 : 0;
    qsizetype sent = 0;
    do {
        head.data = reinterpret_cast<const uint8_t *>(payload.data()) + sent;
        head.data_length = size_t(payload.size() - sent);
        const ssize_t taken = wslay_frame_send(m_wire->context, &head);
        if (taken < 0)
            break; // only an invalid frame fails here, and we make none
        sent += qsizetype(taken);
    } while (sent < payload.size());
    return m_wire->output;
}

}
