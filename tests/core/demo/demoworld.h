// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated devices and the local broker, wired together in memory on a manual clock.
#pragma once

#include "core/broker/broker.h"
#include "core/codec/framer.h"
#include "core/demo/demodevice.h"
#include "tests/core/broker/brokerbench.h"

#include <deque>
#include <memory>
#include <vector>

namespace mqttscope::test
{

class DemoWorld
{
public:
    explicit DemoWorld(std::vector<std::unique_ptr<DemoDevice>> devices)
    {
        for (auto &device : devices) {
            auto link = std::make_unique<Link>();
            link->device = std::move(device);
            Link *raw = link.get();
            QObject::connect(raw->device.get(), &DemoDevice::connectionWanted, raw->device.get(),
                             [raw] { raw->isWanted = true; });
            QObject::connect(raw->device.get(), &DemoDevice::abortWanted, raw->device.get(), [raw] {
                raw->isCut = true;
                ++raw->aborts;
            });
            m_links.push_back(std::move(link));
        }
    }
    void start()
    {
        for (const auto &link : m_links)
            link->device->start(bench.now);
        settle();
    }
    [[nodiscard]] DemoDevice *device(const QString &name)
    {
        for (const auto &link : m_links)
            if (link->device->name() == name)
                return link->device.get();
        return nullptr;
    }
    [[nodiscard]] int connections(const QString &name) const
    {
        for (const auto &link : m_links)
            if (link->device->name() == name)
                return link->connections;
        return 0;
    }
    [[nodiscard]] int count() const { return int(m_links.size()); }

    /// Lets time pass; every deadline of devices and broker is kept.
    void after(Duration duration)
    {
        const TimePoint end = bench.now + duration;
        for (;;) {
            std::optional<TimePoint> due = bench.broker.nextDeadline();
            for (const auto &link : m_links)
                if (const auto own = link->device->nextDeadline(); own && (!due || *own < *due))
                    due = own;
            if (!due || *due > end)
                break;
            bench.now = std::max(bench.now, *due);
            for (const auto &link : m_links)
                if (const auto own = link->device->nextDeadline(); own && *own <= bench.now)
                    link->device->advance(bench.now);
            if (const auto own = bench.broker.nextDeadline(); own && *own <= bench.now)
                bench.broker.advance(bench.now);
            settle();
        }
        bench.now = end;
    }
    /// Carries frames until none is on its way.
    void settle()
    {
        for (bool busy = true; busy;) {
            busy = false;
            for (const auto &link : m_links)
                busy |= carry(*link);
        }
    }

    BrokerBench bench;

private:
    struct Wire : FrameSink
    {
        void send(QByteArrayView frame) override { frames.push_back(frame.toByteArray()); }
        void close() override { isClosed = true; }
        std::deque<QByteArray> frames;
        StreamContext context;
        bool isClosed = false;
    };
    struct Link
    {
        std::unique_ptr<DemoDevice> device;
        std::unique_ptr<Wire> toBroker;
        std::unique_ptr<Wire> toDevice;
        ConnectionId id;
        bool isWanted = false;
        bool isCut = false;
        int connections = 0;
        int aborts = 0;
    };

    bool carry(Link &link)
    {
        if (link.isWanted) {
            link.isWanted = false;
            link.toBroker = std::make_unique<Wire>();
            link.toDevice = std::make_unique<Wire>();
            link.id = ConnectionId(++m_lastId);
            ++link.connections;
            if (!bench.broker.open(link.id, *link.toDevice, QStringLiteral("memory"), bench.now))
                return false;
            link.device->session().transportOpened(*link.toBroker, bench.now);
            return true;
        }
        if (!link.toBroker)
            return false;
        if (link.isCut)
            return drop(link);
        bool busy = false;
        while (!link.toBroker->frames.empty()) {
            const QByteArray frame = std::move(link.toBroker->frames.front());
            link.toBroker->frames.pop_front();
            if (inspectFrame(frame).size != quint32(frame.size()))
                qWarning("a frame that is none was sent");
            const Summary summary = summarize(frame, Direction::FromClient, link.toBroker->context);
            link.toDevice->context.version = link.toBroker->context.version;
            bench.broker.receive(link.id, frame, summary, bench.now);
            busy = true;
        }
        while (!link.toDevice->frames.empty()) {
            const QByteArray frame = std::move(link.toDevice->frames.front());
            link.toDevice->frames.pop_front();
            const Summary summary = summarize(frame, Direction::FromBroker, link.toDevice->context);
            link.device->session().receive(frame, summary, bench.now);
            busy = true;
        }
        if (!busy && (link.toBroker->isClosed || link.toDevice->isClosed))
            return drop(link);
        return busy;
    }
    bool drop(Link &link)
    {
        link.isCut = false;
        bench.broker.closed(link.id, bench.now);
        link.device->session().transportClosed(bench.now);
        link.toBroker.reset();
        link.toDevice.reset();
        return true;
    }

    std::vector<std::unique_ptr<Link>> m_links;
    quint16 m_lastId = 1000;
};

}
