// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeengine.h"
#include "tests/support/testmain.h"
#include "ui/models/subscriptionmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mqttscope;

namespace
{

SubscriptionProfile filter(const QString &text, QoS qos = QoS::AtMostOnce)
{
    SubscriptionProfile subscription;
    subscription.filter = text;
    subscription.qos = qos;
    return subscription;
}

struct Bench
{
    test::FakeEngine engine;
    SubscriptionModel model{engine};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    void say(quint16 connection, const QList<SubscriptionProfile> &list)
    {
        Q_EMIT engine.subscriptionsChanged(ConnectionId(connection), list);
    }
    [[nodiscard]] QStringList rows() const
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row)
            lines.append(
                QStringLiteral("%1 %2 %3")
                    .arg(QString::number(model.index(row, 0).data(SubscriptionModel::ConnectionIdRole).toUInt()),
                         model.index(row, SubscriptionModel::Filter).data().toString(),
                         model.index(row, SubscriptionModel::MaximumQoS).data().toString()));
        return lines;
    }
};

}

class TestSubscriptionModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyConnectionHasItsOwn()
    {
        Bench bench;
        QSignalSpy changes(&bench.model, &SubscriptionModel::subscriptionsChanged);
        bench.say(1, {filter(QStringLiteral("a/#")), filter(QStringLiteral("b"), QoS::ExactlyOnce)});
        bench.say(2, {filter(QStringLiteral("a/#"), QoS::AtLeastOnce)});
        QCOMPARE(bench.rows(),
                 QStringList({QStringLiteral("1 a/# 0"), QStringLiteral("1 b 2"), QStringLiteral("2 a/# 1")}));
        QVERIFY(bench.model.isSubscribed(ConnectionId(1), QStringLiteral("b")));
        QVERIFY(!bench.model.isSubscribed(ConnectionId(2), QStringLiteral("b")));
        QCOMPARE(changes.size(), 2);
    }
    void whatStaysKeepsItsRow()
    {
        Bench bench;
        bench.say(1, {filter(QStringLiteral("a")), filter(QStringLiteral("b")), filter(QStringLiteral("c"))});
        const QPersistentModelIndex kept(bench.model.index(2, 0));
        bench.say(1, {filter(QStringLiteral("c"), QoS::AtLeastOnce), filter(QStringLiteral("d"))});
        QCOMPARE(bench.rows(), QStringList({QStringLiteral("1 c 1"), QStringLiteral("1 d 0")}));
        QVERIFY(kept.isValid());
        QCOMPARE(kept.row(), 0);
    }
    void aConnectionThatIsGoneTakesItsFiltersAlong()
    {
        Bench bench;
        bench.say(1, {filter(QStringLiteral("a"))});
        bench.say(2, {filter(QStringLiteral("b"))});
        bench.engine.forgetConnection(ConnectionId(1));
        bench.engine.settle();
        QCOMPARE(bench.rows(), QStringList({QStringLiteral("2 b 0")}));
        QVERIFY(!bench.model.hasSubscriptions(ConnectionId(1)));
        QVERIFY(bench.model.hasSubscriptions(ConnectionId(2)));
    }
    void hostileFiltersAreShownVisibleAndKeptRaw()
    {
        Bench bench;
        const QString hostile = QStringLiteral("a\u202Eb");
        bench.say(1, {filter(hostile)});
        QVERIFY(!bench.model.index(0, 0).data().toString().contains(QChar(0x202E)));
        QCOMPARE(bench.model.index(0, 0).data(SubscriptionModel::FilterRole).toString(), hostile);
    }
};

MQTTSCOPE_TEST(TestSubscriptionModel, "tst_subscriptionmodel")
#include "tst_subscriptionmodel.moc"
