// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/largepages.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cstdint>
#include <cstring>
#include <vector>

using namespace mqttscope;

class TestLargePages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void memoryIsUsableToItsLastByte_data()
    {
        QTest::addColumn<size_t>("bytes");
        for (const size_t bytes : {size_t(1), kLargePage - 1, kLargePage, kLargePage + 1, 3 * kLargePage})
            QTest::addRow("%zu", bytes) << bytes;
    }
    void memoryIsUsableToItsLastByte()
    {
        QFETCH(size_t, bytes);
        void *memory = allocateLarge(bytes);
        if (bytes >= kLargePage) // or no large page fits
            QCOMPARE(reinterpret_cast<std::uintptr_t>(memory) % kLargePage, std::uintptr_t(0));
        std::memset(memory, 0x5a, bytes);
        QCOMPARE(static_cast<char *>(memory)[bytes - 1], char(0x5a));
        freeLarge(memory);
    }
    void containersKeepTheirValues()
    {
        std::vector<int, LargePageAllocator<int>> numbers;
        for (int i = 0; i < 2'000'000; ++i)
            numbers.push_back(i);
        QCOMPARE(numbers.front(), 0);
        QCOMPARE(numbers.back(), 1'999'999);
    }
};

MQTTSCOPE_TEST(TestLargePages, "tst_largepages")
#include "tst_largepages.moc"
