// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/brokerhost.h"

#include <utility>

namespace mqttscope
{

/// One accepted connection.
class BrokerHost::Client final : public LinkOwner
{
public:
    Client(BrokerHost &host, ConnectionId id, std::unique_ptr<Transport> transport)
        : m_host(host)
        , m_id(id)
        , m_link(std::make_unique<Link>(std::move(transport), host.m_services, *this, id, Direction::FromBroker,
                                        CaptureRecord::LocalSession))
    { }
    ~Client() override
    {
        m_link->abort();
        m_link.release()->deleteLater();
    }

    void begin() { m_link->begin(); }
    [[nodiscard]] Link &link() { return *m_link; }

private:
    void linkOpened(TimePoint now) override
    {
        m_link->setMaximumPacketSize(m_host.m_broker->options().maximumPacketSize);
        if (!m_host.m_broker->open(m_id, *m_link, m_link->peerAddress(), now))
            m_link->close();
    }
    void linkFrame(QByteArrayView frame, const Summary &summary, TimePoint now) override
    {
        if (!m_host.m_broker)
            return;
        m_host.m_broker->receive(m_id, frame, summary, now);
        if (summary.type == PacketType::Connect || summary.type == PacketType::Disconnect)
            m_host.keepDeadline(); // keep alive and will delay begin here
    }
    void linkFramingFailed(FrameHead::Status status, TimePoint now) override
    {
        if (m_host.m_broker)
            m_host.m_broker->framingFailed(m_id, status, now);
    }
    void linkWritable(TimePoint now) override
    {
        if (m_host.m_broker)
            m_host.m_broker->writable(m_id, now);
    }
    void linkClosed(const LinkEnd &, TimePoint now) override
    {
        if (m_host.m_broker)
            m_host.m_broker->closed(m_id, now);
        m_host.keepDeadline();
        m_host.remove(m_id); // deletes this
    }

    BrokerHost &m_host;
    ConnectionId m_id;
    std::unique_ptr<Link> m_link;
};

BrokerHost::BrokerHost(EngineServices &services, EngineEvents &events)
    : m_services(services)
    , m_events(events)
{
    connect(&m_listener, &Listener::connectionsWaiting, this, &BrokerHost::acceptAll);
    connect(&m_listener, &Listener::acceptFailed, this, [this](const QString &systemText) {
        m_problem = tr("The local broker takes no more clients for now: %1.").arg(systemText);
    });
}

BrokerHost::~BrokerHost()
{
    m_clients.clear(); // their links forget the broker's sinks before it goes
}

void BrokerHost::start(quint16 port, const BrokerOptions &options, const QHostAddress &address)
{
    const TimePoint now = m_services.clock.now();
    if (isRunning())
        return report(now);
    const QString systemText = m_listener.listen(address, port);
    if (!systemText.isEmpty()) {
        BrokerStatus status;
        status.port = port;
        status.problem = tr("The local broker cannot listen on port %1: %2.").arg(QString::number(port), systemText);
        m_events.brokerChanged(status);
        return;
    }
    m_clients.clear(); // still saying goodbye to a broker that was stopped
    m_broker = std::make_unique<Broker>(options, now);
    connect(m_broker.get(), &Broker::happened, this, &BrokerHost::happened);
    // Many may come at once: the next report is soon enough.
    connect(m_broker.get(), &Broker::clientsChanged, this, [this] {
        const TimePoint soon = m_services.clock.now() + std::chrono::milliseconds(30);
        if (!m_reportAt || *m_reportAt > soon) {
            m_reportAt = soon;
            keepDeadline();
        }
    });
    report(now);
}

void BrokerHost::stop()
{
    if (!isRunning())
        return;
    m_listener.close();
    m_broker->shutDown(m_services.clock.now());
    for (auto &[id, client] : m_clients)
        client->link().close();
    // Links may still refer to nothing of it: the broker does not touch sinks it closed, and they have no way back.
    m_broker.reset();
    m_reportAt.reset();
    m_events.brokerChanged({});
}

void BrokerHost::acceptAll()
{
    while (std::unique_ptr<Transport> transport = m_listener.takeConnection()) {
        const ConnectionId id = m_ids.take();
        if (!id.isValid())
            continue; // closes it
        if (!isRunning()) {
            m_ids.release(id);
            continue;
        }
        Client &client = *(m_clients[id.value] = std::make_unique<Client>(*this, id, std::move(transport)));
        m_services.appender.setPresence(id, true);
        client.begin();
    }
    keepDeadline();
}

void BrokerHost::remove(ConnectionId id)
{
    if (m_clients.erase(id.value) == 0)
        return;
    m_services.appender.setPresence(id, false);
    m_ids.release(id);
}

std::optional<TimePoint> BrokerHost::nextDeadline() const
{
    std::optional<TimePoint> earliest = m_broker ? m_broker->nextDeadline() : std::nullopt;
    const auto consider = [&earliest](const std::optional<TimePoint> &time) {
        if (time && (!earliest || *time < *earliest))
            earliest = time;
    };
    consider(m_reportAt);
    for (const auto &[id, client] : m_clients)
        consider(client->link().nextDeadline());
    return earliest;
}

void BrokerHost::advance(TimePoint now)
{
    if (m_broker)
        m_broker->advance(now);
    std::vector<Link *> late; // advancing one may remove it
    for (const auto &[id, client] : m_clients)
        if (client->link().nextDeadline().value_or(TimePoint::max()) <= now)
            late.push_back(&client->link());
    for (Link *link : late)
        link->advance(now);
    if (m_reportAt && now >= *m_reportAt)
        report(now);
}

void BrokerHost::report(TimePoint now)
{
    const BrokerSnapshot snapshot = m_broker->snapshot(now);
    BrokerStatus status;
    status.running = true;
    status.address = address();
    status.port = port();
    status.problem = m_problem;
    status.retained = snapshot.retained;
    status.messagesIn = snapshot.counters.messagesIn;
    status.messagesOut = snapshot.counters.messagesOut;
    status.dropped = snapshot.counters.dropped;
    status.tooLarge = snapshot.counters.tooLarge;
    status.expired = snapshot.counters.expired;
    status.retainedRefused = snapshot.counters.retainedRefused;
    status.uptimeMs = std::chrono::duration_cast<std::chrono::milliseconds>(snapshot.uptime).count();
    status.clients.reserve(snapshot.clients.size());
    for (const BrokerClientSnapshot &client : snapshot.clients) {
        status.clients.append({client.connection, QString::fromUtf8(client.clientId), client.version, client.address,
                               client.keepAlive, client.subscriptions, client.inflight, client.queued,
                               client.messagesIn, client.messagesOut, client.connected, client.dropped});
    }
    m_events.brokerChanged(status);
    if (!m_problem.isEmpty()) {
        m_problem.clear();
        m_listener.resume(); // it fails again if nothing has changed
    }
    m_reportAt = now + kStatusInterval;
    keepDeadline();
}

}
