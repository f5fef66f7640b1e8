// SPDX-License-Identifier: GPL-3.0-or-later
// An engineer connects to the plant's broker over TLS with a client certificate, all by typing and clicking; and meets
// a certificate that is not to be trusted.
#include "tests/e2e/programbench.h"
#include "tests/support/certificates.h"
#include "tests/support/realbroker.h"
#include "tests/support/testmain.h"
#include "ui/editors/connectioneditor.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/plainlabel.h"

#include <QComboBox>
#include <QTableView>
#include <QTemporaryDir>

using namespace mqttscope;
using test::Identity;
using test::ProgramBench;
using test::RealBroker;

class TestTlsWindow : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    Identity m_authority = test::issue(test::authorityText("Plant CA"));
    Identity m_server = test::issue({}, &m_authority);

    QString keep(const char *name, const QByteArray &contents) const
    {
        return test::keepFile(m_folder, name, contents);
    }
    QString brokerLines() const
    {
        return QStringLiteral("allow_anonymous true\ncafile %1\ncertfile %2\nkeyfile %3\n")
            .arg(keep("ca.pem", m_authority.certificate), keep("server.pem", m_server.certificate),
                 keep("server.key", m_server.key));
    }
    static QString address(const RealBroker &broker)
    {
        return QStringLiteral("mqtts://127.0.0.1:%1").arg(broker.port());
    }
    static bool says(const ProgramBench &bench, const QString &text)
    {
        const auto *state = bench.widget<PlainLabel>("statusState");
        return state != nullptr && state->fullText().contains(text);
    }

private Q_SLOTS:
    void connectsWithAClientCertificate()
    {
        const RealBroker broker(brokerLines() + QStringLiteral("require_certificate true\n"));
        QVERIFY(broker.isRunning());
        const Identity client = test::issue({}, &m_authority);
        ProgramBench bench;
        QVERIFY(bench.click("welcomeNew"));
        QTRY_VERIFY(bench.widget("urlEdit"));
        QVERIFY(bench.type("nameEdit", QStringLiteral("Plant gateway")));
        QVERIFY(bench.type("urlEdit", address(broker)));
        auto *editor = bench.window().findChild<ConnectionEditor *>();
        QVERIFY(editor);
        editor->showSection(2);
        QTRY_VERIFY(bench.widget<QComboBox>("trustBox"));
        bench.widget<QComboBox>("trustBox")->setCurrentIndex(1);
        QVERIFY(bench.type("caFileEdit", keep("ca.pem", m_authority.certificate)));
        QVERIFY(bench.type("clientCertificateEdit", keep("client.p12", test::pkcs12(client, "open"))));
        QVERIFY(bench.click("askPassphraseCheck"));
        QVERIFY(bench.click("saveAndConnectButton"));
        QTRY_VERIFY(bench.widget("passwordPrompt"));
        QVERIFY(bench.type("keyPassphraseEdit", QStringLiteral("open")));
        QVERIFY(bench.click("passwordConnect"));
        QTRY_VERIFY2_WITH_TIMEOUT(says(bench, QStringLiteral("TLS 1.")),
                                  qPrintable(bench.window().notices().currentText()), 10'000);
        QVERIFY(bench.click("brokerActionRail"));
        QTRY_VERIFY(bench.widget<QTableView>("tlsTable"));
        const QAbstractItemModel &facts = *bench.widget<QTableView>("tlsTable")->model();
        QVERIFY(ProgramBench::findItem(facts, QStringLiteral("passed, for 127.0.0.1"), 1).isValid());
        QVERIFY(ProgramBench::findItem(facts, QStringLiteral("Plant CA"), 1).isValid());
    }

    void acceptsOneCertificateByHand()
    {
        const RealBroker broker(brokerLines());
        QVERIFY(broker.isRunning());
        ProgramBench bench;
        QVERIFY(bench.type("welcomeUrl", address(broker)));
        QVERIFY(bench.click("welcomeConnect"));
        QTRY_VERIFY_WITH_TIMEOUT(bench.window().notices().currentText().contains(QStringLiteral("Plant CA")), 10'000);
        QVERIFY(bench.click("noticeAction"));
        QTRY_VERIFY(bench.widget("certificateAccept"));
        QVERIFY(bench.click("certificateAccept"));
        QTRY_VERIFY2_WITH_TIMEOUT(says(bench, QStringLiteral("in spite of errors")),
                                  qPrintable(bench.window().notices().currentText()), 10'000);
    }
};

MQTTSCOPE_TEST(TestTlsWindow, "tst_tlswindow")
#include "tst_tlswindow.moc"
