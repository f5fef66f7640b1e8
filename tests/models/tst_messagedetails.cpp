// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/capturebuilder.h"
#include "tests/support/testmain.h"
#include "ui/models/messagedetails.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

class TestMessageDetails : public QObject
{
    Q_OBJECT

    /// The value shown for Correlation Data of `size` bytes.
    static QString correlationShown(int size)
    {
        CaptureBuilder builder;
        builder.setVersion(ProtocolVersion::V5_0);
        QByteArray properties("\x09", 1);
        properties += char(size >> 8);
        properties += char(size & 0xFF);
        properties += QByteArray(size, '\x01');
        builder.publish({.topic = "t", .payload = "1", .properties = properties});
        CaptureStore store;
        store.append(builder.take());
        const auto details = readMessage(store, 1);
        return details && details->properties.size() == 1 ? details->properties.first().value : QString();
    }

private Q_SLOTS:
    void longBinaryPropertiesSayThatTheyAreCut()
    {
        QCOMPARE(correlationShown(3), QStringLiteral("01 01 01"));
        QVERIFY(correlationShown(512).endsWith(QStringLiteral("01 01")));
        QVERIFY(correlationShown(700).endsWith(QStringLiteral("01 01 … first 512 of 700 bytes")));
    }
};

MQTTSCOPE_TEST(TestMessageDetails, "tst_messagedetails")
#include "tst_messagedetails.moc"
