// SPDX-License-Identifier: GPL-3.0-or-later
// The checklist of other codecs' mistakes, frame by frame: the codec's verdict is the first fault, the inspector's the
// same and all that follow, the summary agrees, and every byte is explained.
#include "core/codec/framer.h"
#include "core/codec/summary.h"
#include "core/dissect/dissection.h"
#include "tests/core/codec/checklist.h"
#include "tests/core/dissect/dumptree.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

const char *nameOf(FaultId id) { return id == FaultId::None ? "no fault" : faultSpec(id).name; }

FaultId firstOf(const Dissection &dissection)
{
    const auto first = std::find_if(dissection.faults.begin(), dissection.faults.end(),
                                    [](const Fault &fault) { return !isWarning(fault.id); });
    return first == dissection.faults.end() ? FaultId::None : first->id;
}

bool hasFault(const Dissection &dissection, FaultId id)
{
    return std::any_of(dissection.faults.begin(), dissection.faults.end(),
                       [id](const Fault &fault) { return fault.id == id; });
}

}

class TestChecklist : public QObject
{
    Q_OBJECT
    QList<ChecklistFrame> m_frames = checklistLengths() + checklistProperties() + checklistValues();

    void rows(const QByteArray &prefix)
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < m_frames.size(); ++i)
            QTest::newRow((prefix + m_frames[i].name).constData()) << i;
    }

private Q_SLOTS:
    void verdict_data() { rows({}); }
    void verdict()
    {
        QFETCH(int, index);
        const ChecklistFrame &item = m_frames[index];
        const auto packet = decode(item.frame, item.version, item.direction);
        const FaultId found = packet ? FaultId::None : packet.error().id;
        if (item.verdict)
            QCOMPARE(nameOf(found), nameOf(*item.verdict));
        StreamContext context;
        context.version = item.version;
        QCOMPARE(nameOf(summarize(item.frame, item.direction, context).fault), nameOf(found));
        if (!packet)
            QVERIFY(faultSpec(found).reason >= ReasonCode::UnspecifiedError);
    }

    /// What the inspector shows; rows "C18 …".
    void dissection_data() { rows("C18 after "); }
    void dissection()
    {
        QFETCH(int, index);
        const ChecklistFrame &item = m_frames[index];
        const Dissection dissection = dissect(item.frame, item.version, item.direction);
        QCOMPARE(tilingProblem(dissection, item.frame.size()), QString());
        if (item.verdict)
            QCOMPARE(nameOf(firstOf(dissection)), nameOf(*item.verdict));
        QVERIFY(item.warning == FaultId::None || hasFault(dissection, item.warning));
        const FieldNode &last = dissection.fields.back();
        if (qstrcmp(last.name, "mqtt.undecoded") == 0) // and only a fatal fault leaves bytes undecoded
            QVERIFY(isFatal(last.fault) && hasFault(dissection, last.fault));
        for (const Fault &fault : dissection.faults)
            QVERIFY(qsizetype(fault.offset) + fault.length <= item.frame.size());
        QVERIFY(describe(item.frame, item.version, item.direction, {}).size() <= 400);
    }

    /// C15: what the decoder refuses the encoder refuses, what it takes comes out as it went in.
    void encoder_data() { rows("C15 after "); }
    void encoder()
    {
        QFETCH(int, index);
        const ChecklistFrame &item = m_frames[index];
        const auto packet = decodeLenient(item.frame, item.version, item.direction);
        const auto strict = decode(item.frame, item.version, item.direction);
        QVERIFY(packet || !strict);
        const bool isCanonical = inspectFrame(item.frame).headerSize == 2 || quint8(item.frame[1]) != 0x80;
        if (!packet || !isCanonical)
            return;
        QByteArray asIs;
        QVERIFY(encodeAsIs(*packet, item.version, item.direction, asIs));
        QCOMPARE(asIs.toHex(), item.frame.toHex());
        QByteArray legal;
        const bool saysItsVersion = std::holds_alternative<ConnectPacket>(*packet);
        const auto written
            = encode(*packet, saysItsVersion ? ProtocolVersion::Unknown : item.version, item.direction, legal);
        if (strict) {
            QVERIFY(written);
            QCOMPARE(legal.toHex(), item.frame.toHex());
        } else if (strict.error().id != FaultId::FixedHeaderFlags) { // made legal by the writer
            QVERIFY(!written);
        }
    }
};

MQTTSCOPE_TEST(TestChecklist, "tst_checklist")
#include "tst_checklist.moc"
