// SPDX-License-Identifier: GPL-3.0-or-later
// A million random legal packets of every type, version and direction: encode, decode, the same packet; encode again,
// the same bytes.
#include "core/codec/codec.h"
#include "core/codec/framer.h"
#include "core/codec/summary.h"
#include "core/dissect/dissection.h"
#include "tests/core/codec/fingerprint.h"
#include "tests/core/codec/sampler.h"
#include "tests/core/dissect/dumptree.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

#ifdef __SANITIZE_ADDRESS__
constexpr int kSamples = 1'600; // per row; they look for other things, and take their time
#else
constexpr int kSamples = 16'200; // 62 rows: more than a million packets
#endif
constexpr int kDissectOneIn = 40;

int sampleCount()
{
    const int wanted = qEnvironmentVariableIntValue("MQTTSCOPE_SAMPLES");
    return wanted > 0 ? wanted : kSamples;
}

}

class TestRoundTrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packets_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("direction");
        for (const VersionSpec &version : kVersionSpecs)
            for (const PacketSpec &spec : kPacketSpecs)
                for (const Direction direction : {Direction::FromClient, Direction::FromBroker})
                    if (includes(spec.senders(version.version), direction))
                        QTest::addRow("%s %s from %s", version.label, spec.name,
                                      direction == Direction::FromClient ? "client" : "broker")
                            << int(spec.type) << int(version.version) << int(direction);
    }
    /// MQTTSCOPE_SAMPLES: how many per row.
    void packets()
    {
        QFETCH(int, type);
        QFETCH(int, version);
        QFETCH(int, direction);
        QRandomGenerator random(quint32(type * 1000 + version * 10 + direction));
        for (int i = sampleCount(); i > 0 && !QTest::currentTestFailed(); --i)
            withPacketOf(PacketType(type), [&](auto packet) {
                using P = typename decltype(packet)::type;
                roundTrip<P>(random, ProtocolVersion(version), Direction(direction), i % kDissectOneIn == 0);
            });
    }

private:
    template <typename P>
    void roundTrip(QRandomGenerator &random, ProtocolVersion version, Direction direction, bool isDissected)
    {
        Sampler sampler(random, version, direction);
        const Packet packet = sampler.sample<P>();
        QByteArray first;
        const auto written = encode(packet, version, direction, first);
        QVERIFY2(written, faultSpec(written ? FaultId::None : written.error()).name);
        QCOMPARE(written.value(), first.size());
        QCOMPARE(encodedSize(packet, version, direction).value(), first.size());

        const FrameHead head = inspectFrame(first);
        QCOMPARE(head.status, FrameHead::Status::Complete);
        QCOMPARE(qsizetype(head.size), first.size());

        const auto decoded = decode(first, version, direction);
        QVERIFY2(decoded,
                 qPrintable(QLatin1String(faultSpec(decoded ? FaultId::None : decoded.error().id).name)
                            + QLatin1Char(' ') + QLatin1String(first.toHex())));
        QCOMPARE(Fingerprint::of(std::get<P>(*decoded), version), Fingerprint::of(std::get<P>(packet), version));
        QByteArray second;
        QVERIFY(encode(decoded.value(), version, direction, second));
        QCOMPARE(second, first);

        StreamContext context;
        context.version = version;
        const Summary summary = summarize(first, direction, context);
        QCOMPARE(summary.fault, FaultId::None);
        QCOMPARE(summary.type, P::type);
        if constexpr (P::type == PacketType::Publish) {
            const auto &publish = std::get<PublishPacket>(*decoded);
            QCOMPARE(QByteArrayView(first).sliced(summary.topicOffset, summary.topicLength), publish.topic);
            QCOMPARE(QByteArrayView(first).sliced(summary.payloadOffset), publish.payload);
            QCOMPARE(summary.packetId, publish.packetId);
            QCOMPARE(quint32(summary.topicAlias), publish.properties.number(PropertyId::TopicAlias).value_or(0));
        }
        if (!isDissected)
            return;
        const Dissection dissection = dissect(first, version, direction);
        QCOMPARE(tilingProblem(dissection, first.size()), QString());
        for (const Fault &fault : dissection.faults)
            QVERIFY2(isWarning(fault.id), faultSpec(fault.id).name);
    }
};

MQTTSCOPE_TEST(TestRoundTrip, "tst_roundtrip")
#include "tst_roundtrip.moc"
