// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/layoutmarkdown.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace mqttscope;

class TestProtocolDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// MQTTSCOPE_UPDATE_DOCS=1 writes docs/protocol.md anew.
    void documentIsUpToDate()
    {
        QFile file(QStringLiteral(MQTTSCOPE_SOURCE_DIR "/docs/protocol.md"));
        const QByteArray wanted = protocolMarkdown().toUtf8();
        if (qEnvironmentVariableIsSet("MQTTSCOPE_UPDATE_DOCS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(wanted), qint64(wanted.size()));
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), "docs/protocol.md is missing");
        QVERIFY2(file.readAll() == wanted,
                 "docs/protocol.md is out of date: run MQTTSCOPE_UPDATE_DOCS=1 test_core tst_protocoldocument");
    }
};

MQTTSCOPE_TEST(TestProtocolDocument, "tst_protocoldocument")
#include "tst_protocoldocument.moc"
