// SPDX-License-Identifier: GPL-3.0-or-later
// Every golden case runs through every property: decode, encode, mirror, framer byte by byte, truncated at every byte,
// every bit flipped, dissected.
#include "core/codec/codec.h"
#include "core/codec/framer.h"
#include "core/codec/summary.h"
#include "core/dissect/dissection.h"
#include "core/spec/packetspec.h"
#include "core/spec/propertyspec.h"
#include "tests/core/dissect/dumptree.h"
#include "tests/support/goldenpackets.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

constexpr qsizetype kSmall = 2000; // frames up to this size are cut and flipped at every place
constexpr qsizetype kEdge = 12; // larger ones are flipped in so many bytes at both ends: between lies one long field
constexpr qsizetype kHuge = 100'000; // and there only in the fixed header

const char *nameOf(FaultId id) { return id == FaultId::None ? "no fault" : faultSpec(id).name; }

QString namesOf(const QList<FaultId> &faults)
{
    QStringList names;
    for (const FaultId id : faults)
        names << QLatin1String(nameOf(id));
    return names.join(QLatin1String(", "));
}

/// As text, the way golden cases write values: numbers in decimal, bytes in hexadecimal, text as it is.
QString textOf(const QVariant &value)
{
    if (value.typeId() == QMetaType::QByteArray)
        return QString::fromLatin1(value.toByteArray().toHex());
    return value.toString();
}

Direction opposite(Direction direction)
{
    return direction == Direction::FromClient ? Direction::FromBroker : Direction::FromClient;
}

}

class TestGoldenPackets : public QObject
{
    Q_OBJECT
    QList<GoldenPacket> m_packets = goldenPackets();

    void rows()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_packets.size(); ++i)
            QTest::newRow(m_packets[i].rowName()) << i;
    }

private Q_SLOTS:
    void decoded_data() { rows(); }
    void decoded()
    {
        QFETCH(int, index);
        const GoldenPacket &golden = m_packets[index];
        const auto packet = decode(golden.frame, golden.version, golden.direction);
        const FaultId found = packet ? FaultId::None : packet.error().id;
        QCOMPARE(nameOf(found), nameOf(golden.verdict()));
        StreamContext context;
        context.version = golden.version;
        QCOMPARE(nameOf(summarize(golden.frame, golden.direction, context).fault), nameOf(golden.verdict()));
    }

    void dissected_data() { rows(); }
    void dissected()
    {
        QFETCH(int, index);
        const GoldenPacket &golden = m_packets[index];
        const Dissection dissection = dissect(golden.frame, golden.version, golden.direction);
        QCOMPARE(tilingProblem(dissection, golden.frame.size()), QString());
        QList<FaultId> found;
        for (const Fault &fault : dissection.faults) {
            found << fault.id;
            QVERIFY(qsizetype(fault.offset) + fault.length <= golden.frame.size());
        }
        QCOMPARE(namesOf(found), namesOf(golden.faults));
        for (auto it = golden.fields.begin(); it != golden.fields.end(); ++it)
            QCOMPARE(it.key() + QLatin1Char('=') + fieldText(dissection, it.key()),
                     it.key() + QLatin1Char('=') + textOf(it.value().toVariant()));
    }

    void encoded_data() { rows(); }
    void encoded()
    {
        QFETCH(int, index);
        const GoldenPacket &golden = m_packets[index];
        const auto packet = decodeLenient(golden.frame, golden.version, golden.direction);
        QByteArray out("before");
        if (!packet) {
            QVERIFY2(isFatal(packet.error().id) || isFatal(golden.faults.value(golden.faults.size() - 1)),
                     "only a fatal fault keeps the packet from being read");
            return;
        }
        if (golden.isCanonical) {
            QVERIFY(encodeAsIs(packet.value(), golden.version, golden.direction, out));
            QCOMPARE(out.mid(6).toHex(), golden.frame.toHex());
        }
        QByteArray strict("before");
        const bool saysItsVersion = std::holds_alternative<ConnectPacket>(packet.value());
        const auto written = encode(packet.value(), saysItsVersion ? ProtocolVersion::Unknown : golden.version,
                                    golden.direction, strict);
        const bool isFlagsOnly = golden.verdict() == FaultId::FixedHeaderFlags; // made legal by the writer
        if (golden.verdict() == FaultId::None) {
            QVERIFY(written);
            if (golden.isCanonical)
                QCOMPARE(strict.mid(6).toHex(), golden.frame.toHex());
        } else if (!isFlagsOnly) {
            QVERIFY2(!written, "what the decoder refuses the encoder refuses");
            QCOMPARE(strict, QByteArray("before"));
        }
    }

    void mirrored_data() { rows(); }
    void mirrored()
    {
        QFETCH(int, index);
        const GoldenPacket &golden = m_packets[index];
        const Direction other = opposite(golden.direction);
        const PacketSpec &spec = packetSpec(PacketType(quint8(golden.frame[0]) >> PacketSpec::kTypeShift));
        const Dissection dissection = dissect(golden.frame, golden.version, other);
        const bool isRefused = std::any_of(dissection.faults.begin(), dissection.faults.end(),
                                           [](const Fault &fault) { return fault.id == FaultId::WrongDirection; });
        const Senders senders = spec.senders(golden.version);
        QCOMPARE(isRefused, senders != Senders::Nobody && !includes(senders, other));
    }

    void fedByteByByte_data() { rows(); }
    void fedByteByByte()
    {
        QFETCH(int, index);
        const GoldenPacket &golden = m_packets[index];
        const FrameHead whole = inspectFrame(golden.frame);
        for (qsizetype size = 0; size < golden.frame.size(); ++size) {
            const FrameHead head = inspectFrame(QByteArrayView(golden.frame).first(size));
            if (head.headerSize != 0)
                QCOMPARE(head.size, whole.size); // known from the header on, and never changes
            else if (head.status != FrameHead::Status::Malformed)
                QCOMPARE(head.status, FrameHead::Status::Incomplete);
            if (head.status == FrameHead::Status::Complete)
                QVERIFY(size >= qsizetype(whole.size));
        }
        // The limit binds at the header.
        if (whole.headerSize != 0 && whole.size > 2)
            QCOMPARE(inspectFrame(QByteArrayView(golden.frame).first(whole.headerSize), whole.size - 1).status,
                     FrameHead::Status::TooLarge);
    }

    void truncated_data() { rows(); }
    void truncated()
    {
        QFETCH(int, index);
        const GoldenPacket &golden = m_packets[index];
        const qsizetype step = golden.frame.size() <= kSmall ? 1 : golden.frame.size() / 17;
        for (qsizetype size = 0; size < golden.frame.size(); size += step) {
            const QByteArray head = golden.frame.first(size); // a copy: reading past its end is seen by ASan
            if (inspectFrame(head).status == FrameHead::Status::Complete)
                continue;
            QVERIFY(!decode(head, golden.version, golden.direction));
            StreamContext context;
            context.version = golden.version;
            QVERIFY(summarize(head, golden.direction, context).fault != FaultId::None);
            const Dissection dissection = dissect(head, golden.version, golden.direction);
            QCOMPARE(tilingProblem(dissection, size), QString());
            QVERIFY(describe(head, golden.version, golden.direction, {}).size() <= 300);
        }
    }

    void everyBitFlipped_data() { rows(); }
    void everyBitFlipped()
    {
        QFETCH(int, index);
        const GoldenPacket &golden = m_packets[index];
        const qsizetype bits = golden.frame.size() * 8;
        const qsizetype edge = golden.frame.size() > kHuge ? inspectFrame(golden.frame).headerSize : kEdge;
        const bool isSmall = golden.frame.size() <= kSmall;
        for (qsizetype bit = 0; bit < bits; ++bit) {
            if (!isSmall && bit == edge * 8)
                bit = bits - edge * 8;
            QByteArray frame = golden.frame;
            frame[bit / 8] = char(frame[bit / 8] ^ (1 << (bit % 8)));
            const Dissection dissection = dissect(frame, golden.version, golden.direction);
            const QString problem = tilingProblem(dissection, frame.size());
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
            const auto packet = decode(frame, golden.version, golden.direction);
            // The inspector shows precisely what the codec understood.
            const auto first = std::find_if(dissection.faults.begin(), dissection.faults.end(),
                                            [](const Fault &fault) { return !isWarning(fault.id); });
            QCOMPARE(nameOf(packet ? FaultId::None : packet.error().id),
                     nameOf(first == dissection.faults.end() ? FaultId::None : first->id));
            StreamContext context;
            context.version = golden.version;
            QCOMPARE(nameOf(summarize(frame, golden.direction, context).fault),
                     nameOf(packet ? FaultId::None : packet.error().id));
        }
    }

    void streams_data()
    {
        QTest::addColumn<int>("index");
        const QList<GoldenStream> streams = goldenStreams();
        for (int i = 0; i < streams.size(); ++i)
            QTest::newRow('[' + streams[i].clause + "] " + streams[i].name) << i;
    }
    void streams()
    {
        QFETCH(int, index);
        const GoldenStream stream = goldenStreams()[index];
        StreamContext context;
        context.seenFromStart = true;
        for (const GoldenStream::Step &step : stream.steps) {
            const FrameHead head = inspectFrame(step.frame, stream.maximumPacketSize);
            if (head.status == FrameHead::Status::TooLarge) {
                QCOMPARE(nameOf(FaultId::PacketTooLarge), nameOf(step.fault));
                continue;
            }
            const Summary summary = summarize(step.frame, step.direction, context);
            QCOMPARE(nameOf(summary.fault), nameOf(step.fault));
            if (summary.topicAlias != 0 && summary.topicLength != 0) // as a capture keeps them
                context.aliases[size_t(step.direction)].insert(summary.topicAlias, TopicId(1));
        }
    }

    void everyFaultHasACase()
    {
        QSet<FaultId> covered;
        for (const GoldenPacket &golden : m_packets)
            for (const FaultId id : golden.faults)
                covered << id;
        for (const GoldenStream &stream : goldenStreams())
            for (const GoldenStream::Step &step : stream.steps)
                covered << step.fault;
        for (const FaultSpec &spec : faultSpecs())
            QVERIFY2(covered.contains(spec.id), spec.name);
    }

    void everyTypeHasACasePerVersion()
    {
        QSet<int> covered;
        for (const GoldenPacket &golden : m_packets)
            if (golden.faults.isEmpty())
                covered << int(golden.version) * 16 + (quint8(golden.frame[0]) >> PacketSpec::kTypeShift);
        for (const PacketSpec &spec : kPacketSpecs)
            for (const auto version : {ProtocolVersion::V3_1, ProtocolVersion::V3_1_1, ProtocolVersion::V5_0})
                if (spec.senders(version) != Senders::Nobody)
                    QVERIFY2(covered.contains(int(version) * 16 + int(spec.type)), spec.name);
    }

    void everyPropertyHasACase()
    {
        QSet<QByteArray> covered;
        for (const GoldenPacket &golden : m_packets)
            if (golden.faults.isEmpty())
                for (const FieldNode &node : dissect(golden.frame, golden.version, golden.direction).fields)
                    covered << node.name;
        for (const PropertySpec &spec : kPropertySpecs)
            QVERIFY2(covered.contains(spec.name), spec.name);
    }

private:
    static QString fieldText(const Dissection &dissection, const QString &name)
    {
        for (const FieldNode &node : dissection.fields)
            if (name == QLatin1String(node.name))
                return textOf(node.value);
        return QStringLiteral("(no such field)");
    }
};

MQTTSCOPE_TEST(TestGoldenPackets, "tst_goldenpackets")
#include "tst_goldenpackets.moc"
