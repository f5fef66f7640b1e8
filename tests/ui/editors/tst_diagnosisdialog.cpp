// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/windowbench.h"
#include "ui/editors/connectioneditor.h"
#include "ui/editors/diagnosisdialog.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace mqttscope;
using test::WindowBench;

namespace
{

DiagnosisReport running(quint32 number)
{
    DiagnosisReport report;
    report.number = number;
    report.url = QStringLiteral("wss://broker.example:443/mqtt");
    using S = DiagnosisState;
    report.steps = {{DiagnosisStep::Name, S::Passed, 12},   {DiagnosisStep::Tcp, S::Passed, 31},
                    {DiagnosisStep::Proxy, S::Skipped, -1}, {DiagnosisStep::Tls, S::Running, -1},
                    {DiagnosisStep::WebSocket, S::Waiting}, {DiagnosisStep::Mqtt, S::Waiting}};
    return report;
}

DiagnosisReport failed(quint32 number)
{
    DiagnosisReport report = running(number);
    report.steps[3] = {DiagnosisStep::Tls, DiagnosisState::Failed, 58};
    report.isFinished = true;
    report.failure = DiagnosisFailure::CertificateWrongHost;
    report.cause = QStringLiteral("The certificate “<b>gw</b>” is for gw.plant.example, not for “broker.example”.");
    report.advice = adviceFor(report.failure);
    return report;
}

}

class TestDiagnosisDialog : public QObject
{
    Q_OBJECT
private:
    static QString text(WindowBench &bench, const char *name, QWidget *in)
    {
        return bench.find<PlainLabel>(name, in).fullText();
    }

private Q_SLOTS:
    void editorTriesWhatTheFieldsSay()
    {
        WindowBench bench;
        MainWindow &window = bench.open();
        window.connectionActions().createNew();
        auto &editor = bench.find<ConnectionEditor>("connectionEditor");
        auto &url = bench.find<QLineEdit>("urlEdit", &editor);
        QGuiApplication::clipboard()->setText(QStringLiteral("wss://me:s3cr3t@broker.example/mqtt"));
        url.selectAll();
        url.paste();
        QVERIFY2(editor.problem().isEmpty(), qPrintable(editor.problem() + url.text()));
        bench.click("diagnoseButton", &editor);
        auto &dialog = bench.find<DiagnosisDialog>("diagnosisDialog", &editor);
        QCOMPARE(bench.engine.diagnosed.size(), 1);
        QCOMPARE(bench.engine.diagnosed.first().profile.url(), QStringLiteral("wss://broker.example:443/mqtt"));
        QCOMPARE(bench.engine.diagnosed.first().secrets.password, QByteArray("s3cr3t"));
        QCOMPARE(text(bench, "diagnosisUrl", &dialog), QStringLiteral("wss://broker.example:443/mqtt"));

        Q_EMIT bench.engine.diagnosisChanged(running(1));
        QCOMPARE(text(bench, "diagnosisTime0", &dialog), QStringLiteral("12 ms"));
        QCOMPARE(text(bench, "diagnosisState3", &dialog), labelOf(DiagnosisState::Running));
        QVERIFY(!bench.find<QPushButton>("diagnosisAgain", &dialog).isEnabled());
        Q_EMIT bench.engine.diagnosisChanged(failed(1));
        QVERIFY(text(bench, "diagnosisCause", &dialog).contains(QLatin1String("<b>gw</b>")));
        QCOMPARE(bench.find<PlainLabel>("diagnosisCause", &dialog).textFormat(), Qt::PlainText);
        QCOMPARE(text(bench, "diagnosisAdvice", &dialog), adviceFor(DiagnosisFailure::CertificateWrongHost));
        bench.theme.setChoice(ThemeChoice::Light);
        test::grabForLooking(dialog, QStringLiteral("diagnosis-light"));
        test::grabForLooking(editor, QStringLiteral("diagnosis-editor-light"));
        bench.theme.setChoice(ThemeChoice::Dark);
        test::grabForLooking(dialog, QStringLiteral("diagnosis-dark"));

        bench.click("diagnosisCopy", &dialog);
        QCOMPARE(QGuiApplication::clipboard()->text(), textOf(failed(1)));
        bench.click("diagnosisAgain", &dialog);
        QCOMPARE(bench.engine.diagnosed.size(), 2);
        Q_EMIT bench.engine.diagnosisChanged(running(1)); // a late word of the one before
        QVERIFY(text(bench, "diagnosisCause", &dialog).contains(QLatin1String("gw")));

        const QPointer<DiagnosisDialog> closing = &dialog;
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QTRY_VERIFY(!closing);
        QCOMPARE(bench.engine.diagnosesStopped, 1);
        QVERIFY(editor.isVisible());
    }

    void problemNoticeOffersIt()
    {
        WindowBench bench;
        const ConnectionId id = bench.openConnecting(QStringLiteral("Plant"));
        ConnectionStatus status;
        status.id = id;
        status.name = QStringLiteral("Plant");
        status.profileId = bench.engine.opened.first().profile.id;
        status.state = ConnectionState::Disconnected;
        status.problem = QStringLiteral("Connection refused.");
        Q_EMIT bench.engine.connectionChanged(status);
        QTRY_VERIFY(bench.find<QPushButton>("noticeMore").isVisible());
        bench.click("noticeMore");
        QCOMPARE(bench.engine.diagnosed.size(), 1);
        QCOMPARE(bench.engine.diagnosed.first().profile, bench.engine.opened.first().profile);
        QVERIFY2(bench.find<QPushButton>("noticeMore").isVisible(), "the notice stays");
        auto &dialog = bench.find<DiagnosisDialog>("diagnosisDialog");
        DiagnosisReport sound = running(1);
        for (DiagnosisStepReport &step : sound.steps)
            if (step.state != DiagnosisState::Skipped)
                step = {step.step, DiagnosisState::Passed, 3};
        sound.isFinished = true;
        Q_EMIT bench.engine.diagnosisChanged(sound);
        QVERIFY(text(bench, "diagnosisCause", &dialog).contains(QLatin1String("works")));
        test::grabForLooking(dialog, QStringLiteral("diagnosis-sound"));
        test::grabForLooking(*bench.window, QStringLiteral("diagnosis-notice"));
    }
};

MQTTSCOPE_TEST(TestDiagnosisDialog, "tst_diagnosisdialog")
#include "tst_diagnosisdialog.moc"
