// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/websockettransport.h"

#include "core/base/plaintext.h"
#include "core/spec/limits.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <utility>

namespace mqttscope
{

namespace
{

/// A peer that pings and does not read gets no more pongs until it has.
constexpr qint64 kPongHighWaterBytes = qint64(64) << 10;

/// lupdate files what is passed to it under the namespace.
QString tr(const char *text) { return QCoreApplication::translate("mqttscope", text); }

QByteArray freshNonce()
{
    std::array<quint32, ClientUpgrade::kNonceBytes / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), ClientUpgrade::kNonceBytes};
}

QString addressOf(const UpgradeRequest &request)
{
    const bool isIpV6 = request.host.contains(QLatin1Char(':'));
    return visibleText((isIpV6 ? QLatin1Char('[') + request.host + QLatin1Char(']') : request.host) + QLatin1Char(':')
                       + QString::number(request.port));
}

QString faultText(WebSocketFault fault)
{
    switch (fault) {
    case WebSocketFault::None:
        break;
    case WebSocketFault::TextFrame:
        return tr("%1 sends a text frame; MQTT takes binary frames only.");
    case WebSocketFault::WronglyMasked:
        return tr("%1 masks its WebSocket frames, which only a client may.");
    case WebSocketFault::ReservedBits:
        return tr("%1 sets reserved bits in a WebSocket frame.");
    case WebSocketFault::UnknownOpcode:
        return tr("%1 sends a WebSocket frame of an unknown kind.");
    case WebSocketFault::StrayContinuation:
        return tr("%1 continues a WebSocket message that has not begun.");
    case WebSocketFault::InterleavedMessage:
        return tr("%1 begins a WebSocket message inside another.");
    case WebSocketFault::MalformedFrame:
        return tr("%1 sends a WebSocket frame that is malformed.");
    case WebSocketFault::BadClose:
        return tr("%1 closes the WebSocket with a malformed frame.");
    }
    return {};
}

}

WebSocketTransport::WebSocketTransport(std::unique_ptr<Transport> inner, const UpgradeRequest &request, QObject *parent)
    : Transport(parent)
    , m_inner(std::move(inner))
    , m_address(addressOf(request))
    , m_upgrade(request, freshNonce())
    , m_framing(
          WebSocketRole::Client, [this](char *data, qint64 maximum) { return readWire(data, maximum); },
          [] { return QRandomGenerator::system()->generate(); })
{
    connect(m_inner.get(), &Transport::reached, this, &Transport::reached);
    connect(m_inner.get(), &Transport::opened, this, &WebSocketTransport::beginUpgrade);
    connect(m_inner.get(), &Transport::readable, this, &WebSocketTransport::takeBytes);
    connect(m_inner.get(), &Transport::written, this, [this] {
        if (m_state == State::Open)
            answerControl();
        Q_EMIT written();
    });
    connect(m_inner.get(), &Transport::closed, this, &WebSocketTransport::innerClosed);
}

WebSocketTransport::~WebSocketTransport() { abort(); }

void WebSocketTransport::open()
{
    if (const QString sentence = m_upgrade.problem(); !sentence.isEmpty())
        return end({TransportFailure::Settings, {}, sentence, false, {}, SettingsGroup::WebSocket});
    m_inner->open();
}

void WebSocketTransport::beginUpgrade()
{
    m_state = State::Upgrading;
    m_inner->write(m_upgrade.request());
}

void WebSocketTransport::takeBytes()
{
    if (m_state == State::Upgrading)
        readAnswer();
    else if (m_state == State::Open || m_state == State::Closing)
        Q_EMIT readable();
}

void WebSocketTransport::readAnswer()
{
    std::array<char, 4096> buffer{};
    while (m_early.size() < limits::kHttpHeadBytes) {
        const qint64 room = qMin<qint64>(qint64(buffer.size()), limits::kHttpHeadBytes - m_early.size());
        const qint64 bytes = m_inner->read(buffer.data(), room);
        if (bytes <= 0)
            break;
        m_early.append(buffer.data(), qsizetype(bytes));
    }
    const ClientUpgrade::Answer answer = m_upgrade.read(m_early);
    if (answer.problem) {
        m_inner->abort();
        end({TransportFailure::Upgrade,
             {},
             answer.problem->sentence,
             answer.problem->isWorthRetrying,
             answer.problem->failure});
    } else if (answer.isComplete) {
        m_early.remove(0, answer.length);
        m_state = State::Open;
        m_isReadable = true;
        Q_EMIT reached(TransportStep::WebSocketOpened);
        if (m_state == State::Open) // an onlooker may have ended it
            Q_EMIT opened();
    }
}

/// What came with the answer is read before what comes behind it.
qint64 WebSocketTransport::readWire(char *data, qint64 maximum)
{
    if (m_early.isEmpty())
        return m_inner->read(data, maximum);
    const qint64 part = qMin<qint64>(maximum, m_early.size());
    std::copy_n(m_early.constData(), part, data);
    m_early.remove(0, part);
    return part;
}

qint64 WebSocketTransport::read(char *data, qint64 maximum)
{
    if (!m_isReadable)
        return 0;
    const qint64 bytes = m_framing.read(data, maximum);
    if (m_state != State::Over)
        answerControl();
    return bytes;
}

/// Pings, goodbyes and faults that reading has come upon.
void WebSocketTransport::answerControl()
{
    if (m_hasEnd)
        return;
    if (m_framing.fault() != WebSocketFault::None) {
        end(faultEnd()); // first: writing tells of what was written, and comes here again
        if (m_state == State::Open) // after our goodbye nothing more is sent [RFC 6455 5.5.1]
            m_inner->write(m_framing.close(closeCodeFor(m_framing.fault())));
        return;
    }
    if (m_framing.isClosed()) {
        const quint16 code = m_framing.closeCode();
        end(m_state == State::Closing ? TransportEnd() : goodbyeEnd());
        if (m_state == State::Open)
            m_inner->write(m_framing.close(code == closecode::kNone ? closecode::kNormal : code));
        return;
    }
    if (m_state == State::Open && m_inner->bytesToWrite() < kPongHighWaterBytes) {
        if (const std::optional<QByteArray> ping = m_framing.takePing())
            m_inner->write(m_framing.pong(*ping));
    }
}

void WebSocketTransport::write(QByteArrayView bytes)
{
    if (m_state == State::Open && !m_hasEnd && !bytes.isEmpty())
        m_inner->write(m_framing.dataFrame(bytes));
}

void WebSocketTransport::close()
{
    if (m_state == State::Open && !m_hasEnd) {
        m_state = State::Closing;
        m_inner->write(m_framing.close(closecode::kNormal));
    } else if (m_state == State::Connecting || m_state == State::Upgrading) {
        m_inner->close();
    }
}

void WebSocketTransport::abort()
{
    m_state = State::Over;
    m_isReadable = false;
    m_inner->abort();
}

void WebSocketTransport::innerClosed(const TransportEnd &innerEnd)
{
    if (m_state == State::Upgrading) {
        readAnswer(); // the reason may have come just before the end
        if (!m_hasEnd && m_state == State::Upgrading && innerEnd.sentence.isEmpty())
            m_end.sentence
                = tr("%1 closed the connection during the WebSocket upgrade: is it a WebSocket port?").arg(m_address);
    }
    if (m_state == State::Open || m_state == State::Closing)
        Q_EMIT readable(); // its owner finds the goodbye, if there is one
    if (m_hasEnd || m_state == State::Over)
        return; // said, or about to be
    m_end
        = {innerEnd.failure,         innerEnd.systemText, m_end.sentence.isEmpty() ? innerEnd.sentence : m_end.sentence,
           innerEnd.isWorthRetrying, innerEnd.upgrade,    innerEnd.settings};
    finish();
}

/// It is over, and why; said from the event loop.
void WebSocketTransport::end(const TransportEnd &end)
{
    if (std::exchange(m_hasEnd, true))
        return;
    m_end = end;
    QMetaObject::invokeMethod(this, &WebSocketTransport::finish, Qt::QueuedConnection);
}

void WebSocketTransport::finish()
{
    if (std::exchange(m_state, State::Over) == State::Over)
        return;
    m_inner->close();
    Q_EMIT closed(m_end);
}

TransportEnd WebSocketTransport::faultEnd() const
{
    return {TransportFailure::WebSocketFault, {}, faultText(m_framing.fault()).arg(m_address), true};
}

TransportEnd WebSocketTransport::goodbyeEnd() const
{
    TransportEnd end{TransportFailure::ClosedByPeer, {}};
    const quint16 code = m_framing.closeCode();
    if ((code == closecode::kNormal || code == closecode::kNone) && m_framing.closeReason().isEmpty())
        return end;
    const QString number = QString::number(code);
    end.sentence = m_framing.closeReason().isEmpty()
        ? tr("%1 closed the WebSocket with code %2.").arg(m_address, number)
        : tr("%1 closed the WebSocket with code %2: “%3”.")
              .arg(m_address, number, visibleText(m_framing.closeReason()));
    return end;
}

}
