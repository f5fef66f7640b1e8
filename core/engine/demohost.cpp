// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/demohost.h"

#include "core/engine/link.h"
#include "core/transport/tcptransport.h"

#include <QRandomGenerator>

#include <algorithm>
#include <iterator>
#include <utility>

namespace mqttscope
{

/// A device and the network connection it has at the moment.
class DemoHost::Seat final : public QObject, public LinkOwner
{
public:
    Seat(DemoHost &owner, std::unique_ptr<DemoDevice> device, EngineServices &services, const QString &host,
         quint16 port)
        : m_owner(owner)
        , m_device(std::move(device))
        , m_services(services)
        , m_host(host)
        , m_port(port)
    {
        connect(m_device.get(), &DemoDevice::connectionWanted, this, &Seat::connectToBroker);
        connect(m_device.get(), &DemoDevice::abortWanted, this, &Seat::cut);
    }
    ~Seat() override
    {
        m_device->disconnect(this);
        drop();
    }

    [[nodiscard]] DemoDevice &device() { return *m_device; }
    /// DISCONNECT, so that no will is published; hasLeft() when that is through.
    void leave(TimePoint now)
    {
        m_device->stop(now);
        if (m_link && m_device->session().state() == SessionState::Idle)
            drop(); // not yet connected
    }
    [[nodiscard]] bool hasLeft() const { return !m_link; }
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const
    {
        const std::optional<TimePoint> mine = m_device->nextDeadline();
        const std::optional<TimePoint> links = m_link ? m_link->nextDeadline() : std::nullopt;
        return mine && links ? std::min(mine, links) : mine ? mine : links;
    }
    void advance(TimePoint now)
    {
        if (m_device->nextDeadline().value_or(TimePoint::max()) <= now)
            m_device->advance(now);
        if (m_link)
            m_link->advance(now);
    }

private:
    void connectToBroker()
    {
        drop();
        auto transport = std::make_unique<TcpTransport>(m_host, m_port);
        m_link = std::make_unique<Link>(std::move(transport), m_services, *this, ConnectionId(), Direction::FromClient,
                                        quint8(0));
        m_link->setRecorded(false);
        m_link->open();
    }
    void cut()
    {
        if (!m_link)
            return;
        drop();
        // The device may be in the middle of a call: it learns of it afterwards.
        QMetaObject::invokeMethod(this, &Seat::tellClosed, Qt::QueuedConnection);
    }
    void tellClosed()
    {
        m_device->session().transportClosed(m_services.clock.now());
        m_services.wakeAt(nextDeadline());
    }
    void drop()
    {
        if (!m_link)
            return;
        m_link->abort();
        m_link.release()->deleteLater();
    }

    void linkOpened(TimePoint now) override
    {
        m_device->session().transportOpened(*m_link, now);
        m_services.wakeAt(m_device->nextDeadline());
    }
    void linkFrame(QByteArrayView frame, const Summary &summary, TimePoint now) override
    {
        m_device->session().receive(frame, summary, now);
        m_services.wakeAt(m_device->nextDeadline());
    }
    void linkFramingFailed(FrameHead::Status status, TimePoint now) override
    {
        m_device->session().framingFailed(status, now);
    }
    void linkWritable(TimePoint now) override
    {
        m_device->session().writable(now);
        m_services.wakeAt(m_device->nextDeadline());
    }
    void linkClosed(const LinkEnd &, TimePoint) override
    {
        drop();
        tellClosed();
        QMetaObject::invokeMethod(&m_owner, &DemoHost::dismissLeft, Qt::QueuedConnection);
    }

    DemoHost &m_owner;
    std::unique_ptr<DemoDevice> m_device;
    EngineServices &m_services;
    QString m_host;
    quint16 m_port;
    std::unique_ptr<Link> m_link;
};

DemoHost::DemoHost(EngineServices &services, EngineEvents &events)
    : m_services(services)
    , m_events(events)
{ }

DemoHost::~DemoHost() = default;

void DemoHost::start(const QString &host, quint16 port)
{
    if (!m_seats.empty())
        return report();
    for (std::unique_ptr<DemoDevice> &device : createDemoDevices(QRandomGenerator::global()->generate())) {
        // Several change at once: one report for all of them.
        connect(device.get(), &DemoDevice::changed, this, [this] {
            if (!std::exchange(m_isReportScheduled, true))
                QMetaObject::invokeMethod(this, &DemoHost::report, Qt::QueuedConnection);
        });
        m_seats.push_back(std::make_unique<Seat>(*this, std::move(device), m_services, host, port));
        m_seats.back()->device().start(m_services.clock.now());
    }
    m_services.wakeAt(nextDeadline());
    report();
}

void DemoHost::stop()
{
    if (m_seats.empty())
        return;
    for (const std::unique_ptr<Seat> &seat : m_seats) {
        seat->device().disconnect(this);
        seat->leave(m_services.clock.now());
    }
    std::move(m_seats.begin(), m_seats.end(), std::back_inserter(m_leaving));
    m_seats.clear();
    dismissLeft();
    report();
}

void DemoHost::dismissLeft()
{
    m_leaving.erase(
        std::remove_if(m_leaving.begin(), m_leaving.end(), [](const auto &seat) { return seat->hasLeft(); }),
        m_leaving.end());
}

void DemoHost::setFlooding(const QString &deviceName, bool on)
{
    for (const std::unique_ptr<Seat> &seat : m_seats)
        if (seat->device().name() == deviceName)
            seat->device().setFlooding(on, m_services.clock.now());
    m_services.wakeAt(nextDeadline());
}

std::optional<TimePoint> DemoHost::nextDeadline() const
{
    std::optional<TimePoint> earliest;
    for (const auto *seats : {&m_seats, &m_leaving}) {
        for (const std::unique_ptr<Seat> &seat : *seats) {
            const std::optional<TimePoint> time = seat->nextDeadline();
            if (time && (!earliest || *time < *earliest))
                earliest = time;
        }
    }
    return earliest;
}

void DemoHost::advance(TimePoint now)
{
    for (const auto *seats : {&m_seats, &m_leaving})
        for (const std::unique_ptr<Seat> &seat : *seats)
            seat->advance(now);
}

void DemoHost::report()
{
    m_isReportScheduled = false;
    QList<DemoDeviceInfo> devices;
    for (const std::unique_ptr<Seat> &seat : m_seats) {
        DemoDevice &device = seat->device();
        devices.append(
            {device.name(), device.description(), device.isConnected(), device.canFlood(), device.isFlooding()});
    }
    m_events.demoChanged(devices);
}

}
