// SPDX-License-Identifier: GPL-3.0-or-later
// A kept session of any content, sealed as if this program had written it: read, taken up, kept again.
#include "core/session/clientsession.h"
#include "core/session/sessionsnapshot.h"

#include <QCborArray>
#include <QCborValue>
#include <QCryptographicHash>

#include <cstdint>
#include <cstdlib>

using namespace mqttscope;

namespace
{

struct Sink : FrameSink
{
    void send(QByteArrayView) override { }
    void close() override { }
};

/// The fuzzer would never find the digest by itself.
QByteArray sealed(const QByteArray &content)
{
    static const QCborValue format = QCborValue::fromCbor(toBytes(SessionSnapshot())).toArray().at(0);
    return QCborArray{format, content, QCryptographicHash::hash(content, QCryptographicHash::Sha256)}
        .toCborValue()
        .toCbor();
}

}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray content(reinterpret_cast<const char *>(data), qsizetype(size));
    static_cast<void>(snapshotFromBytes(content));
    const auto snapshot = snapshotFromBytes(sealed(content));
    if (!snapshot)
        return 0;
    SessionOptions options;
    options.server = snapshot->server;
    options.clientId = snapshot->clientId;
    options.version = snapshot->version;
    options.cleanStart = false;
    options.publishesOffline = true;
    if (options.version == ProtocolVersion::V5_0)
        options.properties.add(PropertyId::SessionExpiryInterval, 100);
    const TimePoint now{std::chrono::hours(1)};
    Sink sink;
    ClientSession session(options);
    if (!session.restore(*snapshot))
        std::abort(); // it is of this very session
    session.transportOpened(sink, now);
    const QByteArray connack
        = QByteArray::fromHex(options.version == ProtocolVersion::V5_0 ? "2003010000" : "20020100");
    StreamContext context;
    context.version = options.version;
    session.receive(connack, summarize(connack, Direction::FromBroker, context), now);
    session.transportClosed(now);
    if (const auto again = session.snapshot(); again && !snapshotFromBytes(toBytes(*again)))
        std::abort(); // what was written is readable
    return 0;
}
