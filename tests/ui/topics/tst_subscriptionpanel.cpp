// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/topics/topicsfixture.h"
#include "ui/editors/subscriptionpanel.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

struct Panel : TopicsFixture
{
    explicit Panel(ProtocolVersion version = ProtocolVersion::V5_0)
        : TopicsFixture(version)
    {
        page.showSubscriptions();
    }
    QLineEdit *filter = find<QLineEdit>("subscriptionFilterEdit");
    QPushButton *add = find<QPushButton>("subscribeButton");
    [[nodiscard]] QString sentence() const { return find<QLabel>("subscriptionSentence")->text(); }
};

}

class TestSubscriptionPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filtersAreSubscribedWithTheirOptions()
    {
        Panel p;
        p.connectNow();
        QTest::keyClicks(p.filter, QStringLiteral("plant/+/status"));
        p.find<QComboBox>("subscriptionQoSBox")->setCurrentIndex(2);
        for (QAction *action : p.find<QPushButton>("subscriptionOptionsButton")->menu()->actions())
            if (action->text() == QLatin1String("No Local") || action->text() == QLatin1String("Do not send"))
                action->trigger();
        QTest::keyClick(p.filter, Qt::Key_Return);
        QCOMPARE(p.engine.subscribed.size(), 1);
        const SubscriptionProfile &asked = p.engine.subscribed[0].subscriptions.first();
        QCOMPARE(asked.filter, QStringLiteral("plant/+/status"));
        QCOMPARE(asked.qos, QoS::ExactlyOnce);
        QVERIFY(asked.noLocal);
        QVERIFY(asked.retainAsPublished);
        QCOMPARE(asked.retainHandling, RetainHandling::DoNotSend);
        QCOMPARE(p.filter->text(), QStringLiteral("plant/+/status"));
        p.engine.finish(p.engine.subscribed[0].operation, {.succeeded = true, .text = {}, .codes = {2}});
        QVERIFY(p.filter->text().isEmpty());
    }

    void everythingOfAForeignBrokerTakesTwoClicks()
    {
        Panel p;
        p.connectNow();
        QTest::keyClicks(p.filter, QStringLiteral("#"));
        QTest::mouseClick(p.add, Qt::LeftButton);
        QVERIFY(p.engine.subscribed.isEmpty());
        QVERIFY(p.sentence().contains(QStringLiteral("everything")));
        QCOMPARE(p.add->text(), QStringLiteral("Subscribe anyway"));
        QTest::mouseClick(p.add, Qt::LeftButton);
        QCOMPARE(p.engine.subscribed.size(), 1);
    }

    void everythingOfTheLocalBrokerTakesOne()
    {
        Panel p;
        p.connectNow();
        ConnectionStatus status = p.engine.status(p.connection);
        status.isLocal = true;
        p.engine.setStatus(status);
        QTest::keyClicks(p.filter, QStringLiteral("#"));
        QTest::mouseClick(p.add, Qt::LeftButton);
        QCOMPARE(p.engine.subscribed.size(), 1);
    }

    void invalidFiltersAreExplained()
    {
        Panel p;
        p.connectNow();
        for (const char *wrong : {"a#", "#/a", "a/b+", "$share/x"}) {
            p.filter->setText(QString::fromLatin1(wrong));
            QVERIFY2(!p.add->isEnabled(), wrong);
            QVERIFY2(p.sentence().endsWith(QLatin1Char('.')), qPrintable(p.sentence()));
            QTest::keyClick(p.filter, Qt::Key_Return);
        }
        QVERIFY(p.engine.subscribed.isEmpty());
        p.filter->setText(QStringLiteral("a/#"));
        QVERIFY(p.add->isEnabled());
        QVERIFY(p.sentence().isEmpty());
    }

    void theListFollowsTheEngine()
    {
        Panel p;
        p.connectNow();
        p.subscribeTo(QStringLiteral("<b>x</b>/\u202E"));
        auto *list = p.find<QTreeView>("subscriptionList");
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("<b>x</b>/⟨U+202E⟩"));
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::mouseClick(p.find<QPushButton>("unsubscribeButton"), Qt::LeftButton);
        QCOMPARE(p.engine.unsubscribed.size(), 1);
        QCOMPARE(p.engine.unsubscribed[0].filters, QStringList{QStringLiteral("<b>x</b>/\u202E")}); // exact
        Q_EMIT p.engine.subscriptionsChanged(p.connection, {});
        QCOMPARE(list->model()->rowCount(), 0);
    }

    void refusalsAreShown()
    {
        Panel p;
        p.connectNow();
        QTest::keyClicks(p.filter, QStringLiteral("secret/#"));
        QTest::keyClick(p.filter, Qt::Key_Return);
        p.engine.finish(
            p.engine.subscribed[0].operation,
            {.succeeded = false, .reasonCode = 0x87, .text = QStringLiteral("Not authorized."), .codes = {0x87}});
        QCOMPARE(p.sentence(), QStringLiteral("secret/#: 0x87 Not authorized."));
        // It stays to be read and corrected, whatever else is answered.
        p.engine.setStatus(p.engine.status(p.connection));
        QCOMPARE(p.sentence(), QStringLiteral("secret/#: 0x87 Not authorized."));
        QCOMPARE(p.filter->text(), QStringLiteral("secret/#"));
        QTest::keyClick(p.filter, Qt::Key_Backspace);
        QVERIFY(p.sentence().isEmpty());
    }

    void theSubtreeOfATopicLeavesWhatIsTypedAlone()
    {
        Panel p;
        p.connectNow();
        QTest::keyClicks(p.filter, QStringLiteral("half/ty"));
        auto *panel = p.page.findChild<SubscriptionPanel *>();
        panel->subscribeTo(QStringLiteral("plant/#"));
        QCOMPARE(p.engine.subscribed.size(), 1);
        QCOMPARE(p.engine.subscribed[0].subscriptions.first().filter, QStringLiteral("plant/#"));
        QCOMPARE(p.filter->text(), QStringLiteral("half/ty"));
        // Its failure is told where it can be seen.
        QSignalSpy failed(&p.page, &TopicsPage::failed);
        p.find<QToolButton>("subscriptionsButton")->setChecked(false);
        p.engine.finish(p.engine.subscribed[0].operation, {.succeeded = true, .text = {}, .codes = {0x80}});
        QCOMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().startsWith(QStringLiteral("plant/#")));
    }

    void nothingIsSubscribedWhileNotConnected()
    {
        Panel p;
        p.filter->setText(QStringLiteral("a"));
        QVERIFY(!p.add->isEnabled());
        QTest::keyClick(p.filter, Qt::Key_Return);
        QVERIFY(p.engine.subscribed.isEmpty());
        QVERIFY(p.sentence().contains(QStringLiteral("Not connected")));
    }
};

MQTTSCOPE_TEST(TestSubscriptionPanel, "tst_subscriptionpanel")
#include "tst_subscriptionpanel.moc"
