// SPDX-License-Identifier: GPL-3.0-or-later
// One golden table of filter, topic, verdict; the filter type and the trie both have to agree with it.
#include "core/topic/topicfilter.h"
#include "core/topic/topicname.h"
#include "core/topic/topictrie.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;

class TestTopicFilter : public QObject
{
    Q_OBJECT

    static void matchingRows()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QByteArray>("topic");
        QTest::addColumn<bool>("matching");
        const auto row = [](const char *name, const char *filter, const char *topic, bool matching) {
            QTest::newRow(name) << QByteArray(filter) << QByteArray(topic) << matching;
        };
        row("a filter without wildcards matches itself", "plant/line1", "plant/line1", true);
        row("[5.0/MQTT-4.7.3-4] matching is literal: case counts", "plant/Line1", "plant/line1", false);
        row("a longer topic does not match", "plant", "plant/line1", false);
        row("a shorter topic does not match", "plant/line1", "plant", false);
        row("a prefix of a level does not match", "plant/line", "plant/line1", false);
        row("+ takes one level", "plant/+/state", "plant/line1/state", true);
        row("+ takes no two levels", "plant/+", "plant/line1/state", false);
        row("+ does not take the missing level", "plant/+", "plant", false);
        row("+ takes an empty level", "plant/+", "plant/", true);
        row("+ alone takes one level", "+", "plant", true);
        row("+ alone takes no slash", "+", "/plant", false);
        row("+/+ matches /finance", "+/+", "/finance", true);
        row("/+ matches /finance", "/+", "/finance", true);
        row("+ matches the level before a trailing slash", "+/", "plant/", true);
        row("# takes everything", "#", "plant/line1/state", true);
        row("# takes a lone slash", "#", "/", true);
        row("sport/# matches its parent", "sport/#", "sport", true);
        row("sport/# matches its children", "sport/#", "sport/tennis/player1", true);
        row("sport/# matches the empty level", "sport/#", "sport/", true);
        row("sport/# does not match sports", "sport/#", "sports", false);
        row("sport/# does not match a sibling", "sport/#", "spor", false);
        row("sport/+/# matches its parent", "sport/+/#", "sport/tennis", true);
        row("sport/+/# needs its first level", "sport/+/#", "sport", false);
        row("+/# takes one level", "+/#", "plant", true);
        row("/# matches a lone slash", "/#", "/", true);
        row("/# does not match without slash", "/#", "plant", false);
        row("empty levels count", "a//b", "a/b", false);
        row("empty levels match empty levels", "a//b", "a//b", true);
        row("+ in place of an empty level", "a/+/b", "a//b", true);
        row("a trailing slash counts in the filter", "plant/", "plant", false);
        row("a trailing slash counts in the topic", "plant", "plant/", false);
        row("a lone slash matches itself", "/", "/", true);
        row("two slashes are three levels", "+/+/+", "//", true);
        row("[5.0/MQTT-4.7.2-1] # does not match $SYS", "#", "$SYS/broker/uptime", false);
        row("[5.0/MQTT-4.7.2-1] +/broker/uptime does not match $SYS", "+/broker/uptime", "$SYS/broker/uptime", false);
        row("[3.1.1/MQTT-4.7.2-1] + does not match a $ topic of one level", "+", "$SYS", false);
        row("$SYS/# matches $SYS", "$SYS/#", "$SYS/broker/uptime", true);
        row("$SYS/# matches its parent", "$SYS/#", "$SYS", true);
        row("$SYS/+/uptime matches", "$SYS/+/uptime", "$SYS/broker/uptime", true);
        row("$ inside a level is only a character", "plant/#", "plant/$SYS", true);
        row("$ at a later level is matched by +", "plant/+", "plant/$x", true);
        row("bytes beyond ASCII", "wärme/+", "wärme/küche", true);
    }

private Q_SLOTS:
    void filterMatches_data() { matchingRows(); }
    void filterMatches()
    {
        QFETCH(QByteArray, filter);
        QFETCH(QByteArray, topic);
        QFETCH(bool, matching);
        const auto parsed = TopicFilter::parse(filter);
        QVERIFY(parsed.hasValue());
        QCOMPARE(parsed->matches(topic), matching);
    }

    void trieMatches_data() { matchingRows(); }
    void trieMatches()
    {
        QFETCH(QByteArray, filter);
        QFETCH(QByteArray, topic);
        QFETCH(bool, matching);
        TopicTrie<int> trie;
        QVERIFY(trie.insert(filter, 7));
        QVERIFY(trie.insert("another/filter/altogether", 8));
        QCOMPARE(trie.matches(topic), matching ? std::vector<int>{7} : std::vector<int>());
    }

    void sharedFilters()
    {
        const auto shared = TopicFilter::parse(QByteArrayView("$share/press/plant/+/state"));
        QVERIFY(shared.hasValue());
        QVERIFY(shared->isShared());
        QCOMPARE(shared->shareName().toByteArray(), QByteArray("press"));
        QCOMPARE(shared->pattern().toByteArray(), QByteArray("plant/+/state"));
        QVERIFY(shared->matches("plant/line1/state"));
        QVERIFY(!shared->matches("$share/press/plant/line1/state"));

        const auto emptyLevel = TopicFilter::parse(QByteArrayView("$share/press//x"));
        QVERIFY(emptyLevel.hasValue());
        QVERIFY(emptyLevel->matches("/x"));

        const auto old = TopicFilter::parse(QByteArrayView("$share/press/x"), ProtocolVersion::V3_1_1);
        QVERIFY(old.hasValue());
        QVERIFY2(!old->isShared(), "3.1.1 knows no shared subscriptions");
    }

    void refusedFilters_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QString>("word");
        QTest::newRow("[5.0/MQTT-4.7.3-1] empty filter") << QByteArray() << QStringLiteral("at least one character");
        QTest::newRow("[5.0/MQTT-4.7.1-1] # not last") << QByteArray("#/a") << QStringLiteral("#");
        QTest::newRow("[5.0/MQTT-4.7.1-1] # inside a level") << QByteArray("a#") << QStringLiteral("#");
        QTest::newRow("[5.0/MQTT-4.7.1-2] + inside a level") << QByteArray("a/+b") << QStringLiteral("+");
        QTest::newRow("[5.0/MQTT-4.7.3-2] NUL") << QByteArray("a\0b", 3) << QStringLiteral("U+0000");
        QTest::newRow("[5.0/MQTT-1.5.4-1] ill-formed UTF-8") << QByteArray("a\xFF") << QStringLiteral("Unicode");
        QTest::newRow("[5.0/MQTT-4.7.3-3] too long") << QByteArray(65536, 'a') << QStringLiteral("65535");
        QTest::newRow("[5.0/MQTT-4.8.2-1] empty group") << QByteArray("$share//a") << QStringLiteral("group");
        QTest::newRow("[5.0/MQTT-4.8.2-2] wildcard group") << QByteArray("$share/+/a") << QStringLiteral("group");
        QTest::newRow("[5.0/MQTT-4.8.2-2] group alone") << QByteArray("$share/g") << QStringLiteral("filter");
        QTest::newRow("[5.0/MQTT-4.8.2-2] nothing after the group")
            << QByteArray("$share/g/") << QStringLiteral("filter");
    }
    void refusedFilters()
    {
        QFETCH(QByteArray, filter);
        QFETCH(QString, word);
        const auto parsed = TopicFilter::parse(filter);
        QVERIFY(!parsed.hasValue());
        QVERIFY2(parsed.error().contains(word), qPrintable(parsed.error()));
    }

    void names()
    {
        QVERIFY(TopicName::parse(QByteArrayView("plant/line1")).hasValue());
        QVERIFY(TopicName::parse(QByteArray(65535, 'a')).hasValue());
        QVERIFY2(!TopicName::parse(QByteArrayView("plant/+")).hasValue(), "[5.0/MQTT-4.7.0-1]");
        QVERIFY(!TopicName::parse(QByteArrayView("")).hasValue());
        QVERIFY(!TopicName::parse(QStringView(u"\xD800")).hasValue());
        QCOMPARE(topicLevels("a//b/"), 4);
    }

    void hostileDepthIsLinear()
    {
        const QByteArray slashes(65535, '/');
        const auto filter = TopicFilter::parse(slashes);
        QVERIFY(filter.hasValue());
        QVERIFY(filter->matches(slashes));
        QByteArray plus("+");
        plus += QByteArray("/+").repeated(9999);
        const auto wide = TopicFilter::parse(plus);
        QVERIFY(wide.hasValue());
        QVERIFY(wide->matches(QByteArray(9999, '/')));
        QVERIFY(!wide->matches(QByteArray(9998, '/')));

        TopicTrie<int> trie(200);
        QVERIFY(!trie.insert(slashes, 1));
        QVERIFY(!trie.insert(QByteArray(200, '/'), 1));
        QCOMPARE(trie.nodeCount(), 1);
        QVERIFY(trie.insert(QByteArray(199, '/'), 1));
        QCOMPARE(trie.matches(QByteArray(199, '/')).size(), size_t(1));
        QVERIFY(trie.matches(slashes).empty());
    }

    void trieForgetsWhatWasRemoved()
    {
        TopicTrie<int> trie;
        QVERIFY(trie.insert("a/b/c", 1));
        QVERIFY(trie.insert("a/b/c", 2));
        QVERIFY(trie.insert("a/#", 3));
        QCOMPARE(trie.remove("a/b/c", [](int value) { return value == 1; }), 1);
        QCOMPARE(trie.remove("a/b/c", [](int value) { return value == 1; }), 0);
        QCOMPARE(trie.remove("a/b", [](int) { return true; }), 0);
        QCOMPARE(trie.matches("a/b/c").size(), size_t(2));
        QCOMPARE(trie.remove("a/b/c", [](int) { return true; }), 1);
        QCOMPARE(trie.remove("a/#", [](int) { return true; }), 1);
        QCOMPARE(trie.size(), 0);
        QCOMPARE(trie.nodeCount(), 1);
        QVERIFY(trie.insert("x/y", 4));
        QCOMPARE(trie.matches("x/y"), std::vector<int>{4});
    }

    void trieMayChangeWhileItIsVisited()
    {
        TopicTrie<int> trie;
        for (int i = 0; i < 50; ++i)
            QVERIFY(trie.insert("a/b", i));
        int visited = 0;
        trie.match("a/b", [&](int value) {
            ++visited;
            QCOMPARE(trie.remove("a/b", [value](int other) { return other == value; }), 1);
            QVERIFY(trie.insert("a/+", 1000 + value));
        });
        QCOMPARE(visited, 50);
        QCOMPARE(trie.size(), 50);
        QCOMPARE(trie.matches("a/c").size(), size_t(50));
    }
};

MQTTSCOPE_TEST(TestTopicFilter, "tst_topicfilter")
#include "tst_topicfilter.moc"
