// SPDX-License-Identifier: GPL-3.0-or-later
// A WebSocket that carries MQTT, inside a TCP or TLS connection.
#pragma once

#include "core/transport/transport.h"
#include "core/websocket/framing.h"
#include "core/websocket/upgrade.h"

#include <memory>
#include <optional>

namespace mqttscope
{

/// I/O thread.
class WebSocketTransport final : public Transport
{
    Q_OBJECT
public:
    WebSocketTransport(std::unique_ptr<Transport> inner, const UpgradeRequest &request, QObject *parent = nullptr);
    ~WebSocketTransport() override;

    void open() override;
    [[nodiscard]] qint64 read(char *data, qint64 maximum) override;
    void write(QByteArrayView bytes) override;
    /// Bytes of frames, a few more than were given.
    [[nodiscard]] qint64 bytesToWrite() const override { return m_inner->bytesToWrite(); }
    /// Says goodbye and waits for the peer's; the owner's patience is the limit.
    void close() override;
    void abort() override;
    [[nodiscard]] QString peerAddress() const override { return m_inner->peerAddress(); }
    [[nodiscard]] std::optional<TlsFacts> tlsFacts() const override { return m_inner->tlsFacts(); }

private:
    enum class State : quint8
    {
        Connecting,
        Upgrading,
        Open,
        Closing, ///< our goodbye is on its way
        Over,
    };
    void beginUpgrade();
    void takeBytes();
    void readAnswer();
    void answerControl();
    void end(const TransportEnd &end);
    void finish();
    void innerClosed(const TransportEnd &end);
    [[nodiscard]] qint64 readWire(char *data, qint64 maximum);
    [[nodiscard]] TransportEnd faultEnd() const;
    [[nodiscard]] TransportEnd goodbyeEnd() const;

    std::unique_ptr<Transport> m_inner;
    QString m_address; ///< for sentences
    ClientUpgrade m_upgrade;
    WebSocketFraming m_framing;
    QByteArray m_early; ///< of the upgrade's answer; then what came right behind it
    TransportEnd m_end;
    bool m_hasEnd = false;
    bool m_isReadable = false; ///< from the upgrade on, and to the last byte: an owner that paused reads on in closed
    State m_state = State::Connecting;
};

}
