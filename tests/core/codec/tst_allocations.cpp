// SPDX-License-Identifier: GPL-3.0-or-later
// The read path asks for no memory. Counted at malloc itself; a sanitizer, which has a malloc of its own, calls a hook.
#include "core/codec/codec.h"
#include "core/codec/framer.h"
#include "core/codec/summary.h"
#include "tests/support/goldenpackets.h"
#include "tests/support/testmain.h"

#include <QTest>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define MQTTSCOPE_HAS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define MQTTSCOPE_HAS_SANITIZER 1
#endif
#endif

namespace
{
thread_local bool isCounting = false;
thread_local int allocations = 0;
}

#ifdef MQTTSCOPE_HAS_SANITIZER
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*allocated)(const volatile void *, size_t),
                                                         void (*freed)(const volatile void *));
#else
extern "C" {
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

void *malloc(size_t size)
{
    allocations += isCounting;
    return __libc_malloc(size);
}
void *calloc(size_t count, size_t size)
{
    allocations += isCounting;
    return __libc_calloc(count, size);
}
void *realloc(void *memory, size_t size)
{
    allocations += isCounting;
    return __libc_realloc(memory, size);
}
}
#endif

using namespace mqttscope;
using namespace mqttscope::test;

class TestAllocations : public QObject
{
    Q_OBJECT
    template <typename Work>
    static int allocationsOf(Work work)
    {
        allocations = 0;
        isCounting = true;
        work();
        isCounting = false;
        return allocations;
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifdef MQTTSCOPE_HAS_SANITIZER
        QVERIFY(__sanitizer_install_malloc_and_free_hooks(
                    [](const volatile void *, size_t) { allocations += isCounting; }, [](const volatile void *){})
                > 0);
#endif
    }

    void theCounterCounts()
    {
        QVERIFY(allocationsOf([] { QByteArray(100, 'x').append('y'); }) > 0);
    }

    /// Every golden packet, sound or not.
    void summarizing()
    {
        for (const GoldenPacket &golden : goldenPackets()) {
            StreamContext context;
            context.version = golden.version;
            const int count = allocationsOf([&] {
                (void)inspectFrame(golden.frame);
                (void)summarize(golden.frame, golden.direction, context);
            });
            QVERIFY2(count == 0, golden.name.constData());
        }
    }

    void decodingAPlainPublish_data()
    {
        QTest::addColumn<QByteArray>("frame");
        QTest::addColumn<int>("version");
        const QByteArray payload(1000, 'x');
        QTest::newRow("3.1") << QByteArray::fromHex("300500016178") + 'y' << int(ProtocolVersion::V3_1);
        QTest::newRow("3.1.1") << QByteArray::fromHex("300500016178") + 'y' << int(ProtocolVersion::V3_1_1);
        QTest::newRow("5.0, no properties") << QByteArray::fromHex("300600016100") + "xy" << int(ProtocolVersion::V5_0);
        QTest::newRow("5.0, a payload of 1000 bytes")
            << QByteArray::fromHex("30ec0700016100") + payload << int(ProtocolVersion::V5_0);
    }
    void decodingAPlainPublish()
    {
        QFETCH(QByteArray, frame);
        QFETCH(int, version);
        bool isDecoded = false;
        QCOMPARE(allocationsOf(
                     [&] { isDecoded = decode(frame, ProtocolVersion(version), Direction::FromBroker).hasValue(); }),
                 0);
        QVERIFY(isDecoded);
    }

    void encodingIntoReservedRoom()
    {
        QByteArray out;
        out.reserve(1000);
        PublishPacket publish;
        publish.topic = "a/b";
        publish.payload = "x";
        publish.properties.add(PropertyId::TopicAlias, 1u);
        bool isEncoded = false;
        QCOMPARE(allocationsOf([&] {
                     isEncoded = encode(publish, ProtocolVersion::V5_0, Direction::FromClient, out).hasValue();
                 }),
                 0);
        QVERIFY(isEncoded);
    }
};

MQTTSCOPE_TEST(TestAllocations, "tst_allocations")
#include "tst_allocations.moc"
