// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/models/celltone.h"
#include "ui/models/tlsmodel.h"

#include <QTest>

using namespace mqttscope;

class TestTlsModel : public QObject
{
    Q_OBJECT
private:
    static QModelIndex valueOf(const TlsModel &model, const QString &name)
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.index(row, TlsModel::Name).data().toString() == name)
                return model.index(row, TlsModel::Value);
        return {};
    }

private Q_SLOTS:
    void theEndOfACertificateIsAMomentNotADay_data()
    {
        QTest::addColumn<qint64>("secondsLeft");
        QTest::addColumn<QString>("said");
        QTest::addColumn<int>("tone");
        QTest::newRow("a minute ago, the same day") << qint64(-60) << QStringLiteral("expired") << int(CellTone::Error);
        QTest::newRow("in a minute") << qint64(60) << QStringLiteral("0 days left") << int(CellTone::Warning);
        QTest::newRow("in forty days") << qint64(40 * 86'400) << QStringLiteral("40 days left")
                                       << int(CellTone::Normal);
    }
    void theEndOfACertificateIsAMomentNotADay()
    {
        QFETCH(qint64, secondsLeft);
        QFETCH(QString, said);
        const QDateTime noon(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);
        TlsFacts facts;
        facts.chain.append(CertificateFacts());
        facts.chain.last().validUntil = noon.addSecs(secondsLeft);
        TlsModel model;
        model.setFacts(facts, noon);
        const QModelIndex until = valueOf(model, QStringLiteral("Valid until"));
        QVERIFY2(until.data().toString().endsWith(said), qPrintable(until.data().toString()));
        QTEST(until.data(CellToneRole).toInt(), "tone");
    }

    void whatWasAcceptedIsNamedInWords()
    {
        TlsFacts facts;
        facts.isAccepted = true;
        facts.problems = {QStringLiteral("self-signed"), QStringLiteral("wrong-host"), QStringLiteral("of-tomorrow")};
        TlsModel model;
        model.setFacts(facts, QDateTime::currentDateTimeUtc());
        QCOMPARE(valueOf(model, QStringLiteral("Verification")).data().toString(),
                 QStringLiteral("failed, accepted by hand: signed by itself, for another host, of-tomorrow"));
    }
};

MQTTSCOPE_TEST(TestTlsModel, "tst_tlsmodel")
#include "tst_tlsmodel.moc"
