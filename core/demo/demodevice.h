// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated device: a ClientSession with a behaviour, driven by the time alone. The owner gives it a real network
// connection to the local broker:
//
//     connect(device, &DemoDevice::connectionWanted, …);   // open a TCP connection; when it stands:
//     device.session().transportOpened(sink, now);         // as for every ClientSession, frames to session().receive
//     device.session().transportClosed(now);               // also when the connection could not be opened
//     connect(device, &DemoDevice::abortWanted, …);        // cut the connection now, without flushing or DISCONNECT
//     if (now >= device.nextDeadline()) device.advance(now);   // covers the session's deadline too
//
// nextDeadline() changes with every call on the device or its session. start() once; stop() says DISCONNECT and lets
// the sink close; afterwards nothing is wanted any more.
#pragma once

#include "core/base/clock.h"
#include "core/session/clientsession.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace mqttscope
{

/// One thread. Subclasses describe a kind of device each.
class DemoDevice : public QObject
{
    Q_OBJECT
public:
    ~DemoDevice() override;

    [[nodiscard]] QString name() const { return m_name; } ///< also its client id
    [[nodiscard]] QString description() const
    {
        return m_description;
    } ///< one line in English; translated in "DemoDevice" where it is shown
    [[nodiscard]] ClientSession &session() { return m_session; }
    [[nodiscard]] const ClientSession &session() const { return m_session; }
    [[nodiscard]] bool isConnected() const { return m_session.state() == SessionState::Connected; }

    void start(TimePoint now);
    void stop(TimePoint now);
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    void advance(TimePoint now);

    [[nodiscard]] virtual bool canFlood() const { return false; }
    [[nodiscard]] virtual bool isFlooding() const { return false; }
    virtual void setFlooding(bool on, TimePoint now);

Q_SIGNALS:
    void connectionWanted();
    void abortWanted();
    /// Connected, disconnected, flooding or not.
    void changed();

protected:
    DemoDevice(const QString &name, const QString &description, const SessionOptions &options, Duration retryDelay);

    /// The session was accepted: publish states, subscribe, set the first tick.
    virtual void onConnected(TimePoint now) = 0;
    /// The time set with tickAt() has come, while connected.
    virtual void onTick(TimePoint now) = 0;
    virtual void onMessage(const PublishView &message, TimePoint now);

    void tickAt(TimePoint time) { m_tick = time; }
    void publish(const QByteArray &topic, const QByteArray &payload, QoS qos, bool retain, TimePoint now,
                 const PropertyList &properties = {});
    /// Cuts the network connection without DISCONNECT.
    void abort();

private:
    enum class Link : quint8
    {
        Stopped,
        Waiting, ///< until m_retryAt
        Wanted, ///< connectionWanted was emitted; the session tells how it goes on
        Aborted, ///< abortWanted was emitted: nothing is sent until the session has learnt of it
    };
    QString m_name;
    QString m_description;
    ClientSession m_session;
    Duration m_retryDelay;
    Link m_link = Link::Stopped;
    TimePoint m_now;
    std::optional<TimePoint> m_retryAt;
    std::optional<TimePoint> m_tick;
    bool m_justConnected = false;
};

/// The devices of the built-in demo: at least nine, of different kinds. @param seed makes their values reproducible
[[nodiscard]] std::vector<std::unique_ptr<DemoDevice>> createDemoDevices(quint32 seed);

}
