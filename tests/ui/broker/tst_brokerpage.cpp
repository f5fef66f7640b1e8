// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/pagebench.h"
#include "tests/ui/windowbench.h"
#include "ui/pages/brokerpage.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/statcard.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using namespace mqttscope;
using test::PageBench;

class TestBrokerPage : public QObject
{
    Q_OBJECT

    struct Bench : PageBench
    {
        BrokerPage page{engine, store, selection, connections};

        bool says(const QString &text)
        {
            const QList<QLabel *> labels = page.findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
        }
        QPushButton *visibleButton(const QString &text)
        {
            const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
            for (QPushButton *button : buttons)
                if (button->isVisible() && button->text() == text)
                    return button;
            return nullptr;
        }
    };

private Q_SLOTS:
    void showsWhatConnackSaid()
    {
        Bench bench;
        PageBench::show(bench.page);
        QVERIFY(bench.says(QStringLiteral("Not connected")));
        bench.engine.accept(bench.connection);
        auto *table = PageBench::find<QTableView>(bench.page, "offeringTable");
        QVERIFY(table->isVisible());
        QVERIFY(table->model()->rowCount() > 10);
        QVERIFY(!PageBench::find<QLabel>(bench.page, "offeringNote")->isVisible());
        ConnectionStatus status = bench.engine.status(bench.connection);
        status.connack->version = ProtocolVersion::V3_1_1;
        bench.engine.setStatus(status);
        QVERIFY(PageBench::find<QLabel>(bench.page, "offeringNote")->isVisible());
        QCOMPARE(table->model()->rowCount(), 2);
    }
    void saysHowTlsProtectsTheConnection()
    {
        Bench bench;
        PageBench::show(bench.page);
        bench.engine.accept(bench.connection);
        auto *table = PageBench::find<QTableView>(bench.page, "tlsTable");
        QVERIFY(!table->isVisible());
        ConnectionStatus status = bench.engine.status(bench.connection);
        CertificateFacts certificate;
        certificate.subject = QStringLiteral("gw\u202Eevil");
        certificate.issuer = QStringLiteral("Plant CA");
        certificate.validUntil = QDateTime::currentDateTimeUtc().addDays(10);
        certificate.sha256 = QStringLiteral("2fa0");
        TlsFacts facts;
        facts.protocol = QStringLiteral("TLS 1.3");
        facts.cipher = QStringLiteral("TLS_AES_128_GCM_SHA256");
        facts.serverName = QStringLiteral("gw.example");
        facts.chain = {certificate};
        status.tls = facts;
        bench.engine.setStatus(status);
        QVERIFY(table->isVisible());
        QStringList values;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            values.append(table->model()->index(row, 1).data().toString());
        const QString all = values.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("passed, for gw.example")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("9 days left")) || all.contains(QStringLiteral("10 days left")),
                 qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("2f:a0")) && all.contains(QStringLiteral("TLS_AES_128_GCM_SHA256")),
                 qPrintable(all));
        QVERIFY(!all.contains(QChar(0x202E)));
        bench.engine.setState(bench.connection, ConnectionState::Reconnecting);
        QVERIFY(!table->isVisible());
    }
    void sysIsSubscribedOnRequest()
    {
        Bench bench;
        bench.engine.accept(bench.connection);
        PageBench::show(bench.page);
        QVERIFY(bench.says(QStringLiteral("No $SYS values")));
        QPushButton *subscribe = bench.visibleButton(QStringLiteral("Subscribe to $SYS/#"));
        QVERIFY(subscribe);
        PageBench::click(subscribe);
        QCOMPARE(bench.engine.subscribed.size(), 1);
        QCOMPARE(bench.engine.subscribed.first().subscriptions.first().filter, QStringLiteral("$SYS/#"));
        bench.builder.publish("$SYS/broker/clients/connected", "214");
        bench.deliver();
        QVERIFY(PageBench::find<QTableView>(bench.page, "sysTable")->isVisible());
        auto *card = PageBench::find<StatCard>(bench.page, "cardClients");
        const QList<QLabel *> labels = card->findChildren<QLabel *>();
        const auto shows = [&](const QString &text) {
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const QLabel *label) { return label->text() == text; });
        };
        QTRY_VERIFY(shows(QStringLiteral("214")));
    }
    void theLocalBrokerStartsAndStops()
    {
        Bench bench;
        PageBench::show(bench.page);
        auto *start = PageBench::find<QPushButton>(bench.page, "startBrokerButton");
        auto *stop = PageBench::find<QPushButton>(bench.page, "stopBrokerButton");
        QVERIFY(start->isVisible());
        QVERIFY(!stop->isVisible());
        PageBench::find<QSpinBox>(bench.page, "brokerPort")->setValue(0);
        PageBench::click(start);
        bench.engine.settle();
        QCOMPARE(bench.engine.brokerStarts, 1);
        QVERIFY(stop->isVisible());
        QVERIFY(bench.says(QStringLiteral("127.0.0.1:18830")));
        PageBench::click(stop);
        bench.engine.settle();
        QCOMPARE(bench.engine.brokerStops, 1);
        QVERIFY(start->isVisible());
        BrokerStatus failed;
        failed.problem = QStringLiteral("Port 1883 is taken.");
        Q_EMIT bench.engine.brokerChanged(failed);
        QVERIFY(bench.says(QStringLiteral("Port 1883 is taken.")));
    }
    void theLocalBrokersLossesAreCounted()
    {
        Bench bench;
        PageBench::show(bench.page);
        BrokerStatus status;
        status.running = true;
        status.address = QHostAddress(QHostAddress::LocalHost);
        Q_EMIT bench.engine.brokerChanged(status);
        auto *losses = PageBench::find<PlainLabel>(bench.page, "brokerLosses");
        QVERIFY(!losses->isVisible());
        status.dropped = 12;
        status.tooLarge = 3;
        status.expired = 4;
        status.retainedRefused = 5;
        Q_EMIT bench.engine.brokerChanged(status);
        QVERIFY(losses->isVisible());
        for (const char *part : {"queues: 12", "large for a client: 3", "waiting: 4", "store is full: 5"})
            QVERIFY2(losses->fullText().contains(QLatin1String(part)), part);
        test::grabForLooking(bench.page, QStringLiteral("broker-losses"));
    }
    void clientsAndDevicesAreListed()
    {
        Bench bench;
        PageBench::show(bench.page);
        BrokerStatus status;
        status.running = true;
        BrokerClientInfo client;
        client.clientId = QStringLiteral("<b>press</b>");
        client.connection = ConnectionId(77);
        status.clients = {client};
        Q_EMIT bench.engine.brokerChanged(status);
        auto *clients = PageBench::find<QTableView>(bench.page, "brokerClients");
        QVERIFY(clients->isVisible());
        Q_EMIT clients->activated(clients->model()->index(0, 0));
        QCOMPARE(bench.selection.takePacketsOf(), ConnectionId(77));
        QCOMPARE(bench.selection.connection(), bench.connection); // the one worked on stays
        PageBench::click(PageBench::find<QPushButton>(bench.page, "demoButton"));
        QCOMPARE(bench.engine.demoStarts, 1);
        Q_EMIT bench.engine.demoChanged({{QStringLiteral("a"), QStringLiteral("quiet"), true, false, false},
                                         {QStringLiteral("b"), QStringLiteral("loud"), true, true, false}});
        auto *flood = PageBench::find<QPushButton>(bench.page, "floodButton");
        PageBench::click(flood);
        QCOMPARE(bench.engine.floods, QStringList(QStringLiteral("b on")));
        Q_EMIT bench.engine.demoChanged({{QStringLiteral("a"), QStringLiteral("quiet"), false, false, false},
                                         {QStringLiteral("b"), QStringLiteral("loud"), true, true, true}});
        QCOMPARE(PageBench::find<QPushButton>(bench.page, "floodButton"), flood);
        QVERIFY(flood->isChecked());
        PageBench::click(PageBench::find<QPushButton>(bench.page, "demoButton"));
        QCOMPARE(bench.engine.demoStops, 1);
    }
    void aClientThatIsAwayHasNoPacketsToShow()
    {
        Bench bench;
        PageBench::show(bench.page);
        BrokerStatus status;
        status.running = true;
        BrokerClientInfo client;
        client.clientId = QStringLiteral("away");
        client.connected = false;
        status.clients = {client};
        Q_EMIT bench.engine.brokerChanged(status);
        QSignalSpy asked(&bench.selection, &SelectionContext::pageRequested);
        auto *clients = PageBench::find<QTableView>(bench.page, "brokerClients");
        Q_EMIT clients->activated(clients->model()->index(0, 0));
        QCOMPARE(asked.count(), 0);
        QCOMPARE(bench.selection.connection(), bench.connection);
    }
    void afterTheConnectionThereIsNoOffer()
    {
        Bench bench;
        bench.engine.accept(bench.connection);
        PageBench::show(bench.page);
        const auto *table = PageBench::find<QTableView>(bench.page, "offeringTable");
        QVERIFY(table->isVisible());
        bench.engine.setState(bench.connection, ConnectionState::Disconnected);
        QVERIFY(!table->isVisible());
        QVERIFY(bench.says(QStringLiteral("Not connected")));
        ConnectionStatus refused = bench.engine.status(bench.connection);
        refused.connack = ConnackInfo();
        refused.connack->version = ProtocolVersion::V5_0;
        refused.connack->code = 0x87;
        refused.problem = QStringLiteral("The broker refused: Not authorized.");
        bench.engine.setStatus(refused);
        QVERIFY(!table->isVisible());
        QVERIFY(bench.says(refused.problem));
    }
    void anotherBrokersFiguresAreNotShown()
    {
        Bench bench;
        BrokerStatus running;
        running.running = true;
        running.retained = 77;
        bench.engine.accept(bench.connection);
        bench.builder.publish("$SYS/broker/clients/connected", "3");
        bench.deliver();
        PageBench::show(bench.page);
        Q_EMIT bench.engine.brokerChanged(running);
        QVERIFY(PageBench::find<QTableView>(bench.page, "sysTable")->isVisible());
        bench.selection.selectConnection({}); // one that was never connected
        QVERIFY(!PageBench::find<QTableView>(bench.page, "sysTable")->isVisible());
        QVERIFY(!PageBench::find<QTableView>(bench.page, "offeringTable")->isVisible());
        for (const char *name : {"cardClients", "cardRetained"}) {
            const QList<QLabel *> labels = PageBench::find<StatCard>(bench.page, name)->findChildren<QLabel *>();
            QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                                [](const QLabel *label) { return label->text() == QStringLiteral("–"); }));
        }
        QVERIFY(bench.says(QStringLiteral("Not connected")));
    }
    void pauseHoldsThePage()
    {
        Bench bench;
        bench.engine.accept(bench.connection);
        PageBench::show(bench.page);
        const auto *card = PageBench::find<StatCard>(bench.page, "cardClients");
        const auto shows = [card](const QString &text) {
            const QList<QLabel *> labels = card->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const QLabel *label) { return label->text() == text; });
        };
        bench.builder.publish("$SYS/broker/clients/connected", "3");
        bench.deliver();
        QTRY_VERIFY(shows(QStringLiteral("3")));
        bench.page.setPaused(true);
        bench.builder.publish("$SYS/broker/clients/connected", "4");
        bench.deliver();
        bench.engine.accept(bench.connection); // any news of the connection
        bench.page.hide();
        bench.page.show();
        QVERIFY(shows(QStringLiteral("3")));
        const auto *table = PageBench::find<QTableView>(bench.page, "sysTable");
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("3"));
        bench.page.setPaused(false);
        QVERIFY(shows(QStringLiteral("4")));
        QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("4"));
    }
    void labelsAreNeverRichText()
    {
        Bench bench;
        bench.engine.accept(bench.connection);
        PageBench::show(bench.page);
        const QList<QLabel *> labels = bench.page.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
};

MQTTSCOPE_TEST(TestBrokerPage, "tst_brokerpage")
#include "tst_brokerpage.moc"
