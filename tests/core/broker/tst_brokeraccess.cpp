// SPDX-License-Identifier: GPL-3.0-or-later
// Users, passwords and rights of the local broker, with files as mosquitto's own tools write them.
#include "tests/core/broker/brokerbench.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace mqttscope;
using namespace mqttscope::test;

namespace
{

// Written by mosquitto_passwd 2.0.11: alice "secret", bob "p:w d"; carol "old" with -H sha512.
const QByteArray kUsers = "# people\n"
                          "alice:$7$101$MQsefCVYumegCcOp$otgYUpI2aqfkoWUmRlOkJtZ0bl/"
                          "z2pLgKU3LYCxLBdu0Uyaim0+ixzOubsGd6J48oQkkOkCC3SVjFeFKi2CvMw==\n"
                          "bob:$7$101$jOQKibX5JcSg0KDE$8jjiXTJ8GHojaM47wAbe9Cfp9EH4nHaoNot8M67pzNA/"
                          "RZ4gH6q+xhLJcefUmg4hfRwpz+7Hg+CJ8yScUoUgEw==\n"
                          "carol:$6$yRE8qViLJd0zsuZz$xmYcqMcl7bPbouh86/"
                          "fSNMFoHEwHgEpxet5805Xt374XNGo2Ff2CRloP4kmwSsAIziwCmbWj30kUePRBF3VygA==\n";

const QByteArray kAcl = "# what for whom\n"
                        "topic read public/#\n"
                        "\n"
                        "user alice\n"
                        "topic plant/#\n"
                        "topic deny plant/secret\n"
                        "topic write orders/new one\n"
                        "user bob\n"
                        "topic read plant/+\n"
                        "pattern write clients/%c/state\n"
                        "pattern read users/%u/#\n";

std::shared_ptr<const BrokerAccess> access(bool withUsers, bool withAcl, bool allowAnonymous)
{
    auto result = std::make_shared<BrokerAccess>();
    if (withUsers)
        result->passwords = *PasswordFile::parse(kUsers);
    if (withAcl)
        result->acl = *AclFile::parse(kAcl);
    result->allowAnonymous = allowAnonymous;
    return result;
}

/// A null view is absent.
ConnectPacket as(QByteArrayView clientId, QByteArrayView user = {}, QByteArrayView password = {})
{
    ConnectPacket connect;
    connect.clientId = clientId;
    connect.flags.userName = !user.isNull();
    connect.flags.password = !password.isNull();
    connect.userName = user;
    connect.password = password;
    return connect;
}

}

class TestBrokerAccess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void passwords_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("right") << QByteArray("alice") << QByteArray("secret") << true;
        QTest::newRow("with colon and space") << QByteArray("bob") << QByteArray("p:w d") << true;
        QTest::newRow("SHA-512 alone") << QByteArray("carol") << QByteArray("old") << true;
        QTest::newRow("wrong") << QByteArray("alice") << QByteArray("Secret") << false;
        QTest::newRow("empty") << QByteArray("alice") << QByteArray() << false;
        QTest::newRow("of another") << QByteArray("alice") << QByteArray("p:w d") << false;
        QTest::newRow("nobody") << QByteArray("mallory") << QByteArray("secret") << false;
        QTest::newRow("case of the name") << QByteArray("Alice") << QByteArray("secret") << false;
        QTest::newRow("no name") << QByteArray() << QByteArray("secret") << false;
    }
    void passwords()
    {
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, password);
        QFETCH(bool, accepted);
        const auto file = PasswordFile::parse(kUsers);
        QVERIFY(file);
        QCOMPARE(file->size(), 3);
        QCOMPARE(file->accepts(user, password), accepted);
    }

    void damagedPasswordFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no colon") << QByteArray("\n\nalice\n") << QByteArray("3");
        QTest::newRow("in clear") << QByteArray("alice:secret") << QByteArray("mosquitto_passwd -U");
        QTest::newRow("a hundred million iterations")
            << QByteArray("a:$7$100000000$AAAA$AAAA") << QByteArray("iterations");
        QTest::newRow("negative iterations") << QByteArray("a:$7$-1$AAAA$AAAA") << QByteArray("iterations");
        QTest::newRow("no Base64") << QByteArray("a:$7$101$\xff\xff$AAAA") << QByteArray("damaged");
        QTest::newRow("short digest") << QByteArray("a:$7$101$AAAA$AAAA") << QByteArray("damaged");
    }
    void damagedPasswordFiles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        const auto file = PasswordFile::parse(text);
        QVERIFY(!file);
        QVERIFY2(file.error().toUtf8().contains(says), qPrintable(file.error()));
        QVERIFY(!file.error().contains(QStringLiteral("secret")));
    }

    void connecting_data()
    {
        QTest::addColumn<ProtocolVersion>("version");
        QTest::addColumn<bool>("allowAnonymous");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, ProtocolVersion version, bool anonymous, const char *user,
                            const char *password, int code) {
            QTest::newRow(name) << version << anonymous << QByteArray(user) << QByteArray(password) << code;
        };
        row("right", ProtocolVersion::V5_0, false, "alice", "secret", 0);
        row("wrong", ProtocolVersion::V5_0, false, "alice", "guess", 0x86);
        row("wrong, 3.1.1", ProtocolVersion::V3_1_1, false, "alice", "guess", 4);
        row("wrong although anonymous clients may", ProtocolVersion::V5_0, true, "alice", "guess", 0x86);
        row("without a password", ProtocolVersion::V5_0, false, "alice", nullptr, 0x86);
        row("anonymous", ProtocolVersion::V5_0, false, nullptr, nullptr, 0x87);
        row("anonymous, 3.1.1", ProtocolVersion::V3_1_1, false, nullptr, nullptr, 5);
        row("anonymous where it is allowed", ProtocolVersion::V5_0, true, nullptr, nullptr, 0);
    }
    void connecting()
    {
        QFETCH(ProtocolVersion, version);
        QFETCH(bool, allowAnonymous);
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, password);
        QFETCH(int, code);
        BrokerOptions options;
        options.access = access(true, false, allowAnonymous);
        BrokerBench bench(options);
        BenchClient &client = bench.open(version);
        const auto *connack = client.connect(as("device", user, password));
        QVERIFY(connack);
        QCOMPARE(int(connack->code), code);
        QCOMPARE(client.isClosed(), code != 0);
    }

    void rights_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<QByteArray>("topic");
        QTest::addColumn<bool>("mayPublish");
        QTest::addColumn<bool>("mayRead");
        const auto row = [](const char *user, const char *topic, bool publish, bool read) {
            QTest::addRow("%s %s", *user ? user : "anonymous", topic)
                << QByteArray(user) << QByteArray(topic) << publish << read;
        };
        row("", "public/news", false, true);
        row("", "plant/a", false, false);
        row("", "clients/device/state", true, false);
        row("", "clients/other/state", false, false);
        row("", "users/alice/x", false, false);
        row("alice", "plant/a/b", true, true);
        row("alice", "plant/secret", false, false);
        row("alice", "plant/secret/not", true, true);
        row("alice", "orders/new one", true, false);
        row("alice", "public/news", false, false);
        row("alice", "users/alice/x", false, true);
        row("alice", "users/bob/x", false, false);
        row("bob", "plant/a", false, true);
        row("bob", "plant/a/b", false, false);
        row("stranger", "plant/a", false, false);
        row("a/b", "users/a/b", false, false);
        row("+", "users/+/x", false, false);
        row("+", "users/alice/x", false, false);
        row("%c", "users/device/x", false, false);
    }
    void rights()
    {
        QFETCH(QByteArray, user);
        QFETCH(QByteArray, topic);
        QFETCH(bool, mayPublish);
        QFETCH(bool, mayRead);
        const auto file = AclFile::parse(kAcl);
        QVERIFY(file);
        const auto rules = file->rulesFor(user.isEmpty() ? std::nullopt : std::optional(user), "device");
        QCOMPARE(rules->mayPublish(topic), mayPublish);
        QCOMPARE(rules->mayRead(topic), mayRead);
    }

    void rightsOnTheWire()
    {
        BrokerOptions options;
        options.access = access(true, true, true);
        BrokerBench bench(options);
        BenchClient &alice = bench.open();
        QVERIFY(alice.connect(as("a", "alice", "secret")));
        BenchClient &bob = bench.open();
        QVERIFY(bob.connect(as("b", "bob", "p:w d")));
        QCOMPARE(bob.subscribe("#"), 0);
        alice.publish("plant/a", "seen", QoS::AtLeastOnce, true, 1);
        alice.publish("plant/a/b", "not for bob", QoS::AtLeastOnce, true, 2);
        alice.publish("plant/secret", "denied", QoS::AtLeastOnce, true, 3);
        alice.publish("elsewhere", "denied", QoS::AtMostOnce);
        QCOMPARE(int(alice.take<PubackPacket>()->code), 0);
        QCOMPARE(int(alice.take<PubackPacket>()->code), int(ReasonCode::NoMatchingSubscribers));
        QCOMPARE(int(alice.take<PubackPacket>()->code), int(ReasonCode::NotAuthorized));
        const auto *seen = bob.take<PublishPacket>();
        QVERIFY(seen);
        QCOMPARE(seen->topic.toByteArray(), QByteArray("plant/a"));
        QCOMPARE(bob.waiting(), 0);
        QCOMPARE(bob.subscribe("plant/#"), 0); // retained messages, too
        const auto *retained = bob.take<PublishPacket>();
        QVERIFY(retained);
        QCOMPARE(retained->topic.toByteArray(), QByteArray("plant/a"));
        QCOMPARE(bob.waiting(), 0);
        QCOMPARE(bench.broker.snapshot(bench.now).retained, 2);
    }

    void willsNeedTheRight()
    {
        BrokerOptions options;
        options.access = access(false, true, true);
        for (const char *topic : {"clients/device/state", "plant/a"}) {
            BrokerBench bench(options);
            ConnectPacket connect = as("device");
            connect.flags.will = true;
            connect.willTopic = topic;
            const auto *connack = bench.open().connect(connect);
            QVERIFY(connack);
            QCOMPARE(int(connack->code), *topic == 'c' ? 0 : int(ReasonCode::NotAuthorized));
        }
    }

    void shareGroupsPassByWhoMayNotRead()
    {
        BrokerOptions options;
        options.access = access(false, true, true);
        BrokerBench bench(options);
        BenchClient &alice = bench.open();
        QVERIFY(alice.connect(as("a", "alice", "any")));
        BenchClient &stranger = bench.open();
        QVERIFY(stranger.connect(as("s", "stranger", "any")));
        QCOMPARE(alice.subscribe("$share/g/plant/#"), 0);
        QCOMPARE(stranger.subscribe("$share/g/plant/#"), 0);
        for (int i = 0; i < 6; ++i)
            alice.publish("plant/a", "x");
        QCOMPARE(alice.waiting(), 6);
        QCOMPARE(stranger.waiting(), 0);
    }

    void damagedAclFiles_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("an unknown word") << QByteArray("topic a\nallow b") << QByteArray("2");
        QTest::newRow("nothing behind it") << QByteArray("topic") << QByteArray("1");
        QTest::newRow("a broken filter") << QByteArray("topic read a/#/b") << QByteArray("1");
    }
    void damagedAclFiles()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, says);
        const auto file = AclFile::parse(text);
        QVERIFY(!file);
        QVERIFY2(file.error().toUtf8().contains(says), qPrintable(file.error()));
    }
};

MQTTSCOPE_TEST(TestBrokerAccess, "tst_brokeraccess")
#include "tst_brokeraccess.moc"
