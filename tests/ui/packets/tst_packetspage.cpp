// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/pagebench.h"
#include "ui/inspector/exchangeview.h"
#include "ui/inspector/packetinspector.h"
#include "ui/models/dissectionmodel.h"
#include "ui/models/packetlistmodel.h"
#include "ui/pages/packetspage.h"
#include "ui/widgets/bigtable.h"
#include "ui/widgets/hexview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace mqttscope;
using test::PageBench;

namespace
{
const QByteArray kHostile = "plant/<img src=\"file:///dev/zero\">/\xE2\x80\xAE%1 & more";

/// CONNECT 5.0 with client id "c", user name "u" and password "s3cr3t".
const QByteArray kConnect = QByteArray::fromHex("101a 0004 4d515454 05 c2 003c 00 0001 63 0001 75 0006 733363723374");
}

class TestPacketsPage : public QObject
{
    Q_OBJECT

    struct Bench : PageBench
    {
        PacketsPage page{store, selection, connections};
        BigTable *table = find<BigTable>(page, "packetTable");
        QTreeView *fields = find<QTreeView>(page, "fieldTree");
        HexView *bytes = find<HexView>(page, "hexView");
        PacketInspector *inspector = find<PacketInspector>(page, "packetInspector");

        void messages(int count)
        {
            for (int i = 0; i < count; ++i)
                builder.publish("plant/line1/press-04/temperature", QByteArray::number(i));
            deliver();
        }
        void clickRow(int row)
        {
            const QModelIndex index = table->model()->index(row, PacketListModel::Info);
            table->scrollTo(index);
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        }
        [[nodiscard]] QModelIndex field(const QString &label) const
        {
            const auto found = fields->model()->match(fields->model()->index(0, 0), Qt::DisplayRole, label, 1,
                                                      Qt::MatchContains | Qt::MatchRecursive);
            return found.isEmpty() ? QModelIndex() : found.constFirst();
        }
    };

private Q_SLOTS:
    void fieldsAndBytesSelectEachOther()
    {
        Bench bench;
        bench.builder.publish(
            {"plant/t", "hello", QoS::AtLeastOnce, false, false, 771, QByteArray::fromHex("0200000e10")});
        bench.deliver();
        PageBench::show(bench.page);
        bench.clickRow(0);
        QCOMPARE(bench.inspector->packet(), bench.newest());
        const QModelIndex expiry = bench.field(QStringLiteral("Message Expiry"));
        QVERIFY(expiry.isValid());
        QTest::mouseClick(bench.fields->viewport(), Qt::LeftButton, {}, bench.fields->visualRect(expiry).center());
        // 30-byte frame: header 2, topic 2+7, identifier 2, property length 1 → the property begins at 14.
        QCOMPARE(bench.bytes->mark(), (ByteRange{14, 5}));
        QTest::mouseClick(bench.bytes->viewport(), Qt::LeftButton, {}, bench.bytes->byteRect(4).center());
        QVERIFY(bench.fields->currentIndex().data().toString().contains(QStringLiteral("Topic Name")));
        QVERIFY(bench.bytes->mark().contains(4));
    }
    void faultyFieldIsShownAtOnceWithItsClause()
    {
        Bench bench;
        bench.builder.frame(QByteArray::fromHex("300b0003612f62032300003132"), Direction::FromBroker);
        bench.deliver();
        PageBench::show(bench.page);
        bench.clickRow(0);
        QVERIFY(bench.fields->currentIndex().data().toString().contains(QStringLiteral("Topic Alias")));
        QCOMPARE(bench.bytes->mark(), (ByteRange{8, 3}));
        const auto *fault = PageBench::find<QLabel>(bench.page, "fieldFault");
        QVERIFY2(fault->text().contains(QStringLiteral("MQTT-3.3.2-8")), qPrintable(fault->text()));
    }
    void aDisconnectAnswersTheFaultyPacket()
    {
        Bench bench;
        bench.builder.setVersion(ProtocolVersion::V5_0);
        bench.builder.frame(QByteArray::fromHex("c100"), Direction::FromClient);
        bench.deliver();
        PageBench::show(bench.page);
        const auto *view = PageBench::find<ExchangeView>(bench.page, "exchangeView");
        bench.clickRow(0);
        QCOMPARE(view->exchange().state(), PacketExchange::State::None);
        QVERIFY(PageBench::find<QLabel>(bench.page, "fieldFault")->isVisible());
        bench.builder.frame(QByteArray::fromHex("e00181"), Direction::FromBroker);
        bench.deliver();
        QCOMPARE(view->exchange().state(), PacketExchange::State::Complete);
        bench.clickRow(1);
        QCOMPARE(view->exchange().steps().size(), size_t(2));
        // Whichever field is selected, the clause stays in sight.
        bench.clickRow(0);
        bench.fields->setCurrentIndex({});
        bench.fields->setCurrentIndex(bench.fields->model()->index(0, 0));
        QVERIFY(PageBench::find<QLabel>(bench.page, "fieldFault")->text().contains(QLatin1Char('[')));
    }
    void secretsAreShownAndCopiedMasked()
    {
        Bench bench;
        bench.builder.frame(kConnect, Direction::FromClient);
        bench.deliver();
        PageBench::show(bench.page);
        bench.clickRow(0);
        const QModelIndex password = bench.field(QStringLiteral("Password"));
        QVERIFY(password.isValid());
        for (const char *copy : {"copyHex", "copyCArray", "copyText", "copyFields"}) {
            bench.page.findChild<QAction *>(QLatin1String(copy))->trigger();
            const QString text = QApplication::clipboard()->text();
            QVERIFY(!text.isEmpty());
            QVERIFY2(!text.contains(QStringLiteral("s3cr3t")), copy);
            QVERIFY2(!text.contains(QStringLiteral("73 33 63 72")), copy);
            QVERIFY2(!text.contains(QStringLiteral("0x73, 0x33")), copy);
        }
        QVERIFY(bench.bytes->text(HexView::CopyForm::Hex).endsWith(QStringLiteral("00 06 •• •• •• •• •• ••")));
    }
    void theExchangeOfAnySideIsFound()
    {
        Bench bench;
        bench.builder.publish({"a", "1", QoS::ExactlyOnce, false, false, 9, {}});
        bench.messages(50);
        bench.builder.frame(QByteArray::fromHex("50020009"), Direction::FromClient);
        bench.messages(50);
        bench.builder.frame(QByteArray::fromHex("62020009"), Direction::FromBroker);
        bench.deliver();
        PageBench::show(bench.page);
        const auto *view = PageBench::find<ExchangeView>(bench.page, "exchangeView");
        bench.clickRow(51);
        QCOMPARE(view->exchange().steps().size(), size_t(3));
        QCOMPARE(view->exchange().state(), PacketExchange::State::Open);
        // The answer that comes while one looks joins in.
        bench.builder.frame(QByteArray::fromHex("70020009"), Direction::FromClient);
        bench.deliver();
        QCOMPARE(view->exchange().steps().size(), size_t(4));
        QCOMPARE(view->exchange().state(), PacketExchange::State::Complete);
        QTest::mouseClick(const_cast<ExchangeView *>(view), Qt::LeftButton, {}, view->stepRect(0).center());
        QCOMPARE(bench.inspector->packet(), PacketNumber(1));
        QCOMPARE(bench.selection.packet(), PacketNumber(1));
    }
    void selectionGoesBothWays()
    {
        Bench bench;
        bench.messages(500);
        PageBench::show(bench.page);
        bench.clickRow(499);
        QCOMPARE(bench.selection.packet(), bench.newest());
        QVERIFY(bench.selection.topic().isValid());
        bench.selection.selectPacket(3, bench.connection, bench.selection.topic());
        QCOMPARE(bench.inspector->packet(), PacketNumber(3));
        QCOMPARE(bench.table->selectionModel()->selectedRows().value(0).row(), 2);
        QVERIFY(bench.table->viewport()->rect().contains(bench.table->visualRect(bench.table->model()->index(2, 0))));
    }
    void followStopsWhenTheUserScrollsUp()
    {
        Bench bench;
        bench.messages(300);
        PageBench::show(bench.page);
        auto *follow = PageBench::find<QPushButton>(bench.page, "followButton");
        QScrollBar *bar = bench.table->verticalScrollBar();
        QVERIFY(follow->isChecked());
        bench.messages(300);
        QCOMPARE(bar->value(), bar->maximum());
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        QVERIFY(!follow->isChecked());
        const int value = bar->value();
        bench.messages(300);
        QCOMPARE(bar->value(), value);
        PageBench::click(follow);
        QCOMPARE(bar->value(), bar->maximum());
        bench.messages(300);
        QCOMPARE(bar->value(), bar->maximum());
        bench.clickRow(1190);
        QVERIFY(!follow->isChecked());
    }
    void showPacketShowsTheSameOneAgain()
    {
        Bench bench;
        bench.messages(500);
        PageBench::show(bench.page);
        const TopicId topic = bench.store.record(3).topicId();
        bench.selection.showPacket(3, bench.connection, topic);
        PageBench::click(PageBench::find<QPushButton>(bench.page, "followButton"));
        bench.messages(1);
        QVERIFY(
            !bench.table->viewport()->rect().intersects(bench.table->visualRect(bench.table->model()->index(2, 0))));
        bench.selection.showPacket(3, bench.connection, topic);
        QVERIFY(!bench.table->isFollowing());
        QVERIFY(bench.table->viewport()->rect().contains(bench.table->visualRect(bench.table->model()->index(2, 0))));
    }
    void thePacketsOfOneClient()
    {
        Bench bench;
        bench.messages(3);
        bench.builder.setConnection(ConnectionId(77));
        bench.messages(2);
        PageBench::show(bench.page);
        bench.selection.showPacketsOf(ConnectionId(77));
        QCOMPARE(bench.table->model()->rowCount(), 2);
        QCOMPARE(bench.selection.connection(), bench.connection);
        bench.selection.showPacketsOf(bench.connection);
        PacketsPage later(bench.store, bench.selection, bench.connections);
        QCOMPARE(bench.table->model()->rowCount(), 3);
    }
    void hugePacketsAreNotOpenedToTheEnd()
    {
        Bench bench;
        QByteArray properties;
        for (int i = 0; i < 9000; ++i)
            properties += QByteArray::fromHex("2600016B000176");
        bench.builder.publish({.topic = "t", .payload = "1", .properties = properties});
        bench.deliver();
        PageBench::show(bench.page);
        bench.clickRow(0);
        QCOMPARE(bench.inspector->packet(), PacketNumber(1));
        int opened = 0;
        QList<QModelIndex> waiting{QModelIndex()};
        while (!waiting.isEmpty()) {
            const QModelIndex parent = waiting.takeLast();
            for (int row = 0; row < bench.fields->model()->rowCount(parent); ++row) {
                const QModelIndex index = bench.fields->model()->index(row, 0, parent);
                opened += bench.fields->isExpanded(index) ? 1 : 0;
                if (bench.fields->model()->hasChildren(index))
                    waiting.append(index);
            }
        }
        QVERIFY2(opened > 0 && opened <= 2000, qPrintable(QString::number(opened)));
    }
    void clientsThatAreAwayAreNoChoice()
    {
        Bench bench;
        PageBench::show(bench.page);
        BrokerStatus status;
        status.running = true;
        status.clients.resize(2);
        status.clients[0].clientId = QStringLiteral("here");
        status.clients[0].connection = ConnectionId(77);
        status.clients[1].clientId = QStringLiteral("away");
        status.clients[1].connected = false;
        Q_EMIT bench.engine.brokerChanged(status);
        auto *menu = PageBench::find<QMenu>(bench.page, "connectionFilterMenu");
        Q_EMIT menu->aboutToShow();
        QStringList names;
        for (const QAction *action : menu->actions())
            names << action->text();
        QVERIFY(names.contains(QStringLiteral("here")));
        QVERIFY(!names.contains(QStringLiteral("away")));
    }
    void aWordThatIsNoTopicFilterIsTold()
    {
        Bench bench;
        bench.messages(3);
        PageBench::show(bench.page);
        const auto *edit = PageBench::find<QLineEdit>(bench.page, "packetFilter");
        bench.page.setFilterText(QStringLiteral("plant/#/x"));
        QVERIFY(edit->accessibleDescription().startsWith(QStringLiteral("This is no Topic Filter")));
        bench.page.setFilterText(QStringLiteral("plant/# #5"));
        QVERIFY(edit->accessibleDescription().isEmpty());
    }
    void filtersByTextAndChips()
    {
        Bench bench;
        bench.builder.publish("plant/press", "1").publish("plant/pump", "2");
        bench.builder.frame(QByteArray::fromHex("c000"), Direction::FromClient);
        bench.builder.frame(QByteArray::fromHex("4003000987"), Direction::FromBroker);
        bench.deliver();
        PageBench::show(bench.page);
        const auto rows = [&] { return bench.table->model()->rowCount(); };
        auto *filter = PageBench::find<QLineEdit>(bench.page, "packetFilter");
        QTest::keyClicks(filter, QStringLiteral("pump"));
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(rows(), 1);
        filter->clear();
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(rows(), 4);
        PageBench::click(PageBench::find<QPushButton>(bench.page, "kindPing"));
        QCOMPARE(rows(), 1);
        PageBench::click(PageBench::find<QPushButton>(bench.page, "kindPublish"));
        QCOMPARE(rows(), 3);
        PageBench::click(PageBench::find<QPushButton>(bench.page, "kindPing"));
        PageBench::click(PageBench::find<QPushButton>(bench.page, "kindPublish"));
        auto *problems = PageBench::find<QPushButton>(bench.page, "problemsButton");
        QCOMPARE(problems->text(), QStringLiteral("1 refused"));
        PageBench::click(problems);
        QCOMPARE(rows(), 1);
    }
    void theSelectedPacketStaysSelectedThroughFilters()
    {
        Bench bench;
        bench.messages(100);
        PageBench::show(bench.page);
        bench.clickRow(50);
        bench.page.setFilterText(QStringLiteral("nothing like it"));
        QCOMPARE(bench.table->model()->rowCount(), 0);
        QCOMPARE(bench.inspector->packet(), PacketNumber(51));
        bench.page.setFilterText({});
        QCOMPARE(bench.table->selectionModel()->selectedRows().value(0).row(), 50);
    }
    void hostileNamesStayText()
    {
        Bench bench;
        bench.builder.publish(kHostile, "<h1>x</h1>");
        bench.deliver();
        PageBench::show(bench.page);
        bench.clickRow(0);
        const QString info = bench.table->model()->index(0, PacketListModel::Info).data().toString();
        QVERIFY(info.contains(QStringLiteral("<img src=\"file:///dev/zero\">")));
        QVERIFY(info.contains(QStringLiteral("%1 & more")));
        QVERIFY(!info.contains(QChar(0x202E)));
        const QList<QLabel *> labels = bench.page.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    void anEvictedPacketStaysReadable()
    {
        Bench bench;
        bench.messages(100);
        PageBench::show(bench.page);
        bench.clickRow(0);
        const QString before = bench.bytes->text(HexView::CopyForm::Hex);
        bench.store.clear();
        bench.messages(10);
        QCOMPARE(bench.bytes->text(HexView::CopyForm::Hex), before);
    }
};

MQTTSCOPE_TEST(TestPacketsPage, "tst_packetspage")
#include "tst_packetspage.moc"
