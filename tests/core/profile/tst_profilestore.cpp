// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profilejson.h"
#include "core/profile/profilestore.h"
#include "core/profile/secretheaders.h"
#include "core/spec/limits.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace mqttscope;

namespace
{

ConnectionProfile named(const QString &name)
{
    ConnectionProfile profile = ConnectionProfile::create();
    profile.name = name;
    return profile;
}

ConnectionProfile everything()
{
    ConnectionProfile profile = named(QStringLiteral("Plant “7” <b>"));
    profile.host = QStringLiteral("fe80::1");
    profile.port = 65535;
    profile.transport = TransportKind::SecureWebSocket;
    profile.tls = {QStringLiteral("/pki/ca.pem"),
                   QStringLiteral("/pki/press-04.p12"),
                   QStringLiteral("/pki/press-04.key"),
                   true,
                   QStringLiteral("gw.plant.example"),
                   TlsVersion::V1_3,
                   {QStringLiteral("x-amzn-mqtt-ca"), QStringLiteral("mqtt")},
                   QStringLiteral("TLS_AES_128_GCM_SHA256"),
                   true,
                   QStringLiteral("press-04"),
                   {{QStringLiteral("gw:8883"),
                     QStringLiteral("2fa0"),
                     {QStringLiteral("expired"), QStringLiteral("wrong-host")},
                     {{QStringLiteral("since"), 7}}}},
                   {{QStringLiteral("crl"), QStringLiteral("/pki/crl.pem")}}};
    profile.webSocket = {QStringLiteral("/ws?tenant=7"),
                         QStringLiteral("mqttv3.1"),
                         {{QStringLiteral("X-One"), QStringLiteral("1")}, {QStringLiteral("X-One"), QString()}}};
    profile.proxy = {ProxyKind::HttpConnect, QStringLiteral("proxy"), 3128, QStringLiteral("me")};
    profile.version = ProtocolVersion::V3_1;
    profile.clientId = QStringLiteral("id");
    profile.userName = QStringLiteral("user");
    profile.askPassword = true;
    profile.keepAlive = 0;
    profile.cleanStart = false;
    profile.sessionExpiry = 0xFFFFFFFF;
    profile.receiveMaximum = 1;
    profile.maximumPacketSize = 0xFFFFFFFF;
    profile.topicAliasMaximum = 0;
    profile.automaticTopicAliases = true;
    profile.continueUnknownSession = true;
    profile.keepSession = true;
    profile.authenticationMethod = QStringLiteral("SCRAM-SHA-256");
    profile.offlineMessages = 0;
    profile.offlineBytes = 4096;
    profile.requestProblemInformation = false;
    profile.requestResponseInformation = true;
    profile.subscribeUserProperties = {{QStringLiteral("s"), QStringLiteral("v")}};
    profile.userProperties = {{QStringLiteral("k"), QStringLiteral("v")}, {QStringLiteral("k"), QString()}};
    profile.will = WillProfile{QStringLiteral("w"), QByteArray("\xff\0x", 3), QoS::ExactlyOnce, true, 5, {}};
    profile.will->properties = {true,
                                60,
                                {},
                                QStringLiteral("text/plain"),
                                QStringLiteral("r"),
                                "corr",
                                {{QStringLiteral("a"), QStringLiteral("b")}}};
    profile.subscriptions = {
        {QStringLiteral("#"), QoS::AtLeastOnce, true, false, RetainHandling::DoNotSend, 268'435'455U, false},
        {QStringLiteral("$SYS/#"), QoS::AtMostOnce, false, true, RetainHandling::SendAtSubscribe, std::nullopt, true}};
    profile.reconnect = false;
    profile.reconnectMinMs = 500;
    profile.reconnectMaxMs = 5000;
    profile.connectTimeoutMs = 300;
    profile.readOnly = true;
    profile.unknownKeys = {{QStringLiteral("later"), QJsonArray{1, 2}}};
    return profile;
}

/// JSON with the quotes that are easier to read in C++.
QByteArray json(const char *text) { return QByteArray(text).replace('\'', '"'); }

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// The real file system whose n-th operation fails.
class FailingOperations final : public FileOperations
{
public:
    explicit FailingOperations(int failing)
        : m_left(std::make_shared<int>(failing))
    { }
    bool exists(const QString &path) override { return m_real->exists(path); }
    qint64 size(const QString &path) override { return m_real->size(path); }
    std::optional<QByteArray> read(const QString &path, qint64 maximum) override
    {
        return fails(m_left) ? std::nullopt : m_real->read(path, maximum);
    }
    bool makePrivateFolder(const QString &path) override { return !fails(m_left) && m_real->makePrivateFolder(path); }
    std::unique_ptr<PendingFile> create(const QString &path) override
    {
        if (fails(m_left))
            return nullptr;
        return std::make_unique<Pending>(m_real->create(path), m_left);
    }
    bool copyPrivately(const QString &from, const QString &to) override
    {
        return !fails(m_left) && m_real->copyPrivately(from, to);
    }
    bool rename(const QString &from, const QString &to) override { return !fails(m_left) && m_real->rename(from, to); }
    QString lastError() const override { return QStringLiteral("no space left"); }

private:
    static bool fails(const std::shared_ptr<int> &left) { return --*left == 0; }
    struct Pending final : PendingFile
    {
        Pending(std::unique_ptr<PendingFile> file, std::shared_ptr<int> left)
            : real(std::move(file))
            , remaining(std::move(left))
        { }
        bool restrictToOwner() override { return !fails(remaining) && real->restrictToOwner(); }
        bool write(const QByteArray &bytes) override
        {
            if (!fails(remaining))
                return real->write(bytes);
            (void)real->write(bytes.first(bytes.size() / 2)); // a full disk takes a part
            return false;
        }
        bool commit() override { return !fails(remaining) && real->commit(); }
        std::unique_ptr<PendingFile> real;
        std::shared_ptr<int> remaining;
    };
    std::unique_ptr<FileOperations> m_real = systemFileOperations();
    std::shared_ptr<int> m_left;
};

}

class TestProfileStore : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    int m_serial = 0;
    QString freshPath() { return m_folder.filePath(QStringLiteral("%1/connections.json").arg(++m_serial)); }
    QString pathWith(const QByteArray &bytes)
    {
        const QString path = freshPath();
        QDir().mkpath(QFileInfo(path).path());
        put(path, bytes);
        return path;
    }
    static QStringList brokenFiles(const QString &path)
    {
        return QFileInfo(path).dir().entryList({QStringLiteral("connections.json.broken-*")});
    }

private Q_SLOTS:
    void everyFieldSurvives()
    {
        const QString path = freshPath();
        const ConnectionProfile profile = everything();
        {
            ProfileStore store(path);
            QCOMPARE(store.load(), QString());
            QCOMPARE(store.put(profile), QString());
            QCOMPARE(store.put(named(QStringLiteral("plain"))), QString());
        }
        ProfileStore store(path);
        QCOMPARE(store.load(), QString());
        QCOMPARE(store.profiles().size(), 2);
        QVERIFY(store.profiles().at(0) == profile);
        QVERIFY(store.find(profile.id) == profile);
        QVERIFY(!store.find(QStringLiteral("nobody")));
        QCOMPARE(store.remove(profile.id), QString());
        QCOMPARE(store.profiles().size(), 1);
    }

    void filesBelongToTheirOwnerOnly()
    {
        const QString path = freshPath();
        ProfileStore store(path);
        QCOMPARE(store.put(named(QStringLiteral("a"))), QString());
        QCOMPARE(store.put(named(QStringLiteral("b"))), QString());
        constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
        for (const QString &file : {path, path + QStringLiteral(".previous"), QFileInfo(path).path()})
            QCOMPARE(QFile::permissions(file) & kOthers, QFileDevice::Permissions());
        ProfileStore previous(path + QStringLiteral(".previous"));
        QCOMPARE(previous.load(), QString());
        QCOMPARE(previous.profiles().size(), 1);
    }

    void unknownKeysOfTheFileAreKept()
    {
        const QString path
            = pathWith(json("{'format':'mqttscope-connections','version':1,'theme':'x','connections':[]}"));
        ProfileStore store(path);
        QCOMPARE(store.load(), QString());
        QCOMPARE(store.put(named(QStringLiteral("a"))), QString());
        QCOMPARE(QJsonDocument::fromJson(contentOf(path)).object().value(QLatin1String("theme")).toString(),
                 QStringLiteral("x"));
    }

    /// A transport nobody understands must not become an unprotected one, nor a proxy none.
    void theWayToTheBrokerIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("proxy");
        QTest::addColumn<QStringList>("replaced");
        const auto row = [](const char *name, const char *text, const char *url, ProxyKind proxy = ProxyKind::None,
                            const QStringList &replaced = {}) {
            QTest::newRow(name) << json(text) << QString::fromLatin1(url) << int(proxy) << replaced;
        };
        const auto only = [](const char *key) { return QStringList{QString::fromLatin1(key)}; };
        row("nothing said", "{}", "mqtt://localhost:1883");
        row("TLS", "{'transport':'tls'}", "mqtts://localhost:1883");
        row("local socket", "{'transport':'localSocket','host':'/run/m'}", "unix:///run/m");
        row("T4 unknown transport", "{'transport':'quic'}", "mqtts://localhost:1883", ProxyKind::None,
            only("transport"));
        row("T4 transport of another type", "{'transport':0}", "mqtts://localhost:1883", ProxyKind::None,
            only("transport"));
        row("unknown proxy", "{'proxy':{'kind':'x','host':'p'}}", "mqtt://localhost:1883", ProxyKind::Socks5,
            only("kind"));
        row("proxy port", "{'proxy':{'kind':'httpConnect','host':'p','port':0}}", "mqtt://localhost:1883",
            ProxyKind::HttpConnect, only("port"));
        for (const char *text : {"{'proxy':'socks5://p:1'}", "{'proxy':['p',1]}", "{'proxy':null}", "{'proxy':true}"})
            row(text, text, "mqtt://localhost:1883", ProxyKind::Socks5, only("proxy"));
        row("proxy host of another type", "{'proxy':{'kind':'socks5','host':7}}", "mqtt://localhost:1883",
            ProxyKind::Socks5, only("host"));
        row("host with a line break", "{'host':'a\\r\\nX: y'}", "mqtt://:1883", ProxyKind::None, only("host"));
        row("host of another type", "{'host':7}", "mqtt://:1883", ProxyKind::None, only("host"));
        row("path that is none", "{'transport':'websocket','webSocket':{'path':'a b'}}", "ws://localhost:1883/mqtt",
            ProxyKind::None, only("path"));
        row("path with a line break", "{'transport':'websocket','webSocket':{'path':'/a\\r\\nX: y'}}",
            "ws://localhost:1883/mqtt", ProxyKind::None, only("path"));
        row("headers that are none", "{'webSocket':{'headers':[['a b','c'],['','c'],['X','c\\r\\nY: d']]}}",
            "mqtt://localhost:1883", ProxyKind::None, only("headers"));
        row("subprotocols", "{'webSocket':{'subprotocol':'a, b'}}", "mqtt://localhost:1883", ProxyKind::None,
            only("subprotocol"));
    }
    void theWayToTheBrokerIsReadStrictly()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, proxy);
        const ProfileReading reading = profileFromJson(QJsonDocument::fromJson(text).object());
        QTEST(reading.profile.url(), "url");
        QTEST(reading.replaced, "replaced");
        QCOMPARE(int(reading.profile.proxy.kind), proxy);
        QVERIFY(reading.profile.webSocket.headers.isEmpty());
        QVERIFY(!reading.replaced.contains(QLatin1String("proxy")) || reading.profile.proxy.host.isEmpty());
    }

    void readOnlyIsReadSoThatNothingIsPublishedByMistake_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isReadOnly");
        QTest::newRow("nothing said") << json("{}") << false;
        for (const char *text : {"{'readOnly':true}", "{'readOnly':'yes'}", "{'readOnly':1}", "{'readOnly':0}",
                                 "{'readOnly':'false'}", "{'readOnly':null}"})
            QTest::newRow(text) << json(text) << true;
        QTest::newRow("off") << json("{'readOnly':false}") << false;
    }
    void readOnlyIsReadSoThatNothingIsPublishedByMistake()
    {
        QFETCH(QByteArray, text);
        const ProfileReading reading = profileFromJson(QJsonDocument::fromJson(text).object());
        QTEST(reading.profile.readOnly, "isReadOnly");
        QCOMPARE(reading.replaced.isEmpty(),
                 text.contains("true}") || !text.contains("readOnly") || text.contains(":false}"));
    }

    void onlyAnObjectIsAWill_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("hasWill");
        QTest::newRow("will") << json("{'will':{'topic':'t'}}") << true;
        for (const char *text : {"{}", "{'will':null}", "{'will':5}", "{'will':'t'}", "{'will':[]}"})
            QTest::newRow(text) << json(text) << false;
    }
    void onlyAnObjectIsAWill()
    {
        QFETCH(QByteArray, text);
        QTEST(profileFromJson(QJsonDocument::fromJson(text).object()).profile.will.has_value(), "hasWill");
    }

    void valuesOfSecretHeadersAreNotKept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isSecret");
        for (const char *name : {"Authorization", "cookie", "Proxy-Authorization", "X-API-Key", "X-Auth-Token",
                                 "X-Amz-Security-Token", "Ocp-Apim-Subscription-Key"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"X-Tenant", "User-Agent", "Origin", "Host"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
    void valuesOfSecretHeadersAreNotKept()
    {
        QFETCH(QString, name);
        QFETCH(bool, isSecret);
        const QString value = isSecret ? QString() : QStringLiteral("s3cr3t");
        ConnectionProfile profile = named(QStringLiteral("a"));
        profile.webSocket.headers = {{name, QStringLiteral("s3cr3t")}};
        const QString path = pathWith(json("{'format':'mqttscope-connections','version':1,'connections':[]}"));
        ProfileStore store(path);
        QCOMPARE(store.put(profile), QString());
        QCOMPARE(contentOf(path).contains("s3cr3t"), !isSecret);
        const WebSocketProfile expected{QStringLiteral("/mqtt"), QStringLiteral("mqtt"), {{name, value}}};
        QCOMPARE(store.find(profile.id)->webSocket, expected);
        // Nor what somebody has typed into the file.
        QJsonObject typed = profileToJson(profile);
        QJsonObject webSocket = typed.value(QLatin1String("webSocket")).toObject();
        webSocket.insert(QStringLiteral("headers"), QJsonArray{QJsonArray{name, QStringLiteral("s3cr3t")}});
        typed.insert(QStringLiteral("webSocket"), webSocket);
        QCOMPARE(profileFromJson(typed).profile.webSocket, expected);
    }

    void valuesOfSecretHeadersComeBackInTheirOrder()
    {
        WebSocketProfile webSocket;
        webSocket.headers = {{QStringLiteral("Cookie"), QStringLiteral("a=b")},
                             {QStringLiteral("X-Tenant"), QStringLiteral("7")},
                             {QStringLiteral("X-Api-Key"), QString()},
                             {QStringLiteral("Authorization"), QStringLiteral("Bearer ü")}};
        const WebSocketProfile whole = webSocket;
        const QByteArray values = takeHeaderValues(webSocket);
        QCOMPARE(values, QByteArray("a=b\n\nBearer ü"));
        QCOMPARE(missingHeaderValues(webSocket).size(), 3);
        QCOMPARE(takeHeaderValues(webSocket), QByteArray());
        fillHeaderValues(webSocket, values);
        QCOMPARE(webSocket, whole);
        fillHeaderValues(webSocket, "other\nkey\nother"); // what is there stays
        QCOMPARE(webSocket.headers[0].second, QStringLiteral("a=b"));
    }

    void passwordOfAProxyIsNotKept()
    {
        const ProfileReading reading = profileFromJson(
            QJsonDocument::fromJson(json("{'proxy':{'kind':'socks5','password':'s3cr3t'}}")).object());
        QVERIFY(!QJsonDocument(profileToJson(reading.profile)).toJson().contains("s3cr3t"));
    }

    void tlsIsReadSoThatItIsNeverWeakerThanMeant_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isTls13");
        QTest::addColumn<QString>("caFile");
        QTest::addColumn<QStringList>("replaced");
        const auto row = [](const char *name, const char *text, bool isTls13, const char *caFile,
                            const QStringList &replaced = {}) {
            QTest::newRow(name) << json(text) << isTls13 << QString::fromLatin1(caFile) << replaced;
        };
        const auto only = [](const char *key) { return QStringList{QString::fromLatin1(key)}; };
        row("nothing said", "{}", false, "");
        row("as meant", "{'tls':{'minimumVersion':'1.3','caFile':'/ca'}}", true, "/ca");
        row("an older version", "{'tls':{'minimumVersion':'1.0'}}", true, "", only("minimumVersion"));
        row("a version of another type", "{'tls':{'minimumVersion':1.2}}", true, "", only("minimumVersion"));
        row("T3 CA file of another type", "{'tls':{'caFile':7}}", false, "(unreadable)", only("caFile"));
        row("T3 tls of another type", "{'tls':'yes'}", false, "(unreadable)", only("tls"));
        row("exceptions of another type", "{'tls':{'exceptions':true}}", false, "", only("exceptions"));
        row("protocols of another type", "{'tls':{'alpn':[1]}}", false, "", only("alpn"));
        row("ciphers of another type", "{'tls':{'ciphers':['ECDHE-RSA-AES256-GCM-SHA384']}}", false, "",
            only("ciphers"));
    }
    void tlsIsReadSoThatItIsNeverWeakerThanMeant()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isTls13);
        const ProfileReading reading = profileFromJson(QJsonDocument::fromJson(text).object());
        QCOMPARE(reading.profile.tls.minimumVersion == TlsVersion::V1_3, isTls13);
        QTEST(reading.profile.tls.caFile, "caFile");
        QTEST(reading.replaced, "replaced");
        QVERIFY(reading.profile.tls.exceptions.isEmpty() && reading.profile.tls.alpn.isEmpty());
        QCOMPARE(reading.profile.tls.ciphers,
                 text.contains("ciphers") ? QStringLiteral("(unreadable)") : QString()); // which no library knows
    }
    void secretsOfTlsAreNotKept()
    {
        for (const char *key : {"password", "keyPassphrase", "passphrase", "preSharedKey", "psk"}) {
            const QJsonObject tls{{QLatin1String(key), QStringLiteral("s3cr3t")}, {QStringLiteral("later"), 1}};
            const QJsonObject kept = profileToJson(profileFromJson({{QStringLiteral("tls"), tls}}).profile);
            QVERIFY(!QJsonDocument(kept).toJson().contains("s3cr3t"));
            QCOMPARE(kept.value(QLatin1String("tls")).toObject().value(QLatin1String("later")).toInt(), 1);
        }
    }

    void unknownKeysInsideAConnectionAreKept()
    {
        const QByteArray later
            = json("{'id':'1','name':'n','host':'h','will':{'topic':'t','later':1,"
                   "'properties':{'contentType':'c','later':{'x':[2]}}},"
                   "'subscriptions':[{'filter':'a','later':3},{'filter':'b'},{'filter':'c','later':4}]}");
        const QString path
            = pathWith(json("{'format':'mqttscope-connections','version':1,'connections':[") + later + "]}");
        ProfileStore store(path);
        QCOMPARE(store.load(), QString());
        QCOMPARE(store.put(named(QStringLiteral("a"))), QString());
        const QJsonObject saved = QJsonDocument::fromJson(contentOf(path))
                                      .object()
                                      .value(QLatin1String("connections"))
                                      .toArray()
                                      .first()
                                      .toObject();
        const QJsonObject will = saved.value(QLatin1String("will")).toObject();
        QCOMPARE(will.value(QLatin1String("later")).toInt(), 1);
        const QJsonObject properties = will.value(QLatin1String("properties")).toObject();
        QCOMPARE(properties.value(QLatin1String("later")),
                 QJsonValue(QJsonObject{{QStringLiteral("x"), QJsonArray{2}}}));
        const QJsonArray subscriptions = saved.value(QLatin1String("subscriptions")).toArray();
        QCOMPARE(subscriptions.size(), 3);
        QCOMPARE(subscriptions[0].toObject().value(QLatin1String("later")).toInt(), 3);
        QVERIFY(!subscriptions[1].toObject().contains(QLatin1String("later")));
        QCOMPARE(subscriptions[2].toObject().value(QLatin1String("later")).toInt(), 4);
    }

    void entriesThatAreNoConnectionsAreLeftOutAndSaid()
    {
        ProfileStore store(pathWith(
            json("{'format':'mqttscope-connections','version':1,'connections':[5,{'id':'1','name':'n'},'x',[]]}")));
        QVERIFY(!store.load().isEmpty());
        QCOMPARE(store.profiles().size(), 1);
        QCOMPARE(store.profiles().first().name, QStringLiteral("n"));
    }

    void fileDamagedMeanwhileIsSetAsideAndSaid()
    {
        const QString path = freshPath();
        ProfileStore store(path);
        QStringList said;
        connect(&store, &ProfileStore::problemFound, this, [&said](const QString &sentence) { said << sentence; });
        QCOMPARE(store.put(named(QStringLiteral("a"))), QString());
        QVERIFY(said.isEmpty());
        put(path, "damaged");
        QCOMPARE(store.put(named(QStringLiteral("b"))), QString());
        QCOMPARE(said.size(), 1);
        const QStringList aside = brokenFiles(path);
        QCOMPARE(aside.size(), 1);
        QVERIFY(said.first().contains(aside.first()));
        ProfileStore reader(path);
        QCOMPARE(reader.load(), QString());
        QCOMPARE(reader.profiles().size(), 2);
    }

    void passwordInTheFileIsNotKept()
    {
        const QString path = pathWith(
            json("{'format':'mqttscope-connections','version':1,'connections':[{'id':'1','password':'hunter2'}]}"));
        ProfileStore store(path);
        QCOMPARE(store.load(), QString());
        QCOMPARE(store.put(named(QStringLiteral("a"))), QString());
        QVERIFY(!contentOf(path).contains("hunter2"));
    }

    void unusableFileIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut in half") << (json("{'format':'mqttscope-connections','version':1,'conn"));
        QTest::newRow("not JSON") << QByteArray("\x7f"
                                                "ELF\0\xff");
        QTest::newRow("another program's") << (json("{'connections':[]}"));
        QTest::newRow("connections is no list")
            << (json("{'format':'mqttscope-connections','version':1,'connections':{}}"));
        QTest::newRow("written by a newer version")
            << (json("{'format':'mqttscope-connections','version':2,'connections':[]}"));
        QTest::newRow("nested 200 000 deep") << QByteArray(200'000, '[');
        QTest::newRow("too large") << QByteArray(limits::kProfileFileBytes + 1, ' ');
    }
    void unusableFileIsSetAside()
    {
        QFETCH(QByteArray, bytes);
        const QString path = pathWith(bytes);
        ProfileStore store(path);
        QVERIFY(!store.load().isEmpty());
        QVERIFY(store.profiles().isEmpty());
        const QStringList aside = brokenFiles(path);
        QCOMPARE(aside.size(), 1);
        QVERIFY(contentOf(QFileInfo(path).dir().filePath(aside.first())) == bytes);
        QCOMPARE(store.put(named(QStringLiteral("new"))), QString());
        QCOMPARE(ProfileStore(path).load(), QString());
    }

    void aHostThatIsNoneDoesNotComeBackAsAnother()
    {
        const ProfileReading first = profileFromJson({{QStringLiteral("host"), QStringLiteral("a\r\nb")}});
        QCOMPARE(first.profile.host, QString());
        QVERIFY(first.replaced.contains(QStringLiteral("host")));
        const ProfileReading second = profileFromJson(profileToJson(first.profile));
        QCOMPARE(second.profile.host, QString());
        QVERIFY(second.replaced.isEmpty());
        QVERIFY(second.profile == first.profile);
    }
    void hostileValuesBecomeDefaults_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const QByteArray &field, const char *key) {
            QTest::newRow(name) << field << QString::fromLatin1(key);
        };
        row("port 0", json("'port':0"), "port");
        row("port 65536", json("'port':65536"), "port");
        row("port negative", json("'port':-1"), "port");
        row("port is a text", json("'port':'1883'"), "port");
        row("port broken", json("'port':18.5"), "port");
        row("keep alive 65536", json("'keepAlive':65536"), "keepAlive");
        row("version 6", json("'version':6"), "version");
        row("a huge number", json("'sessionExpiry':1e300"), "sessionExpiry");
        row("zero receive maximum", json("'receiveMaximum':0"), "receiveMaximum");
        row("no time to connect", json("'connectTimeoutMs':0"), "connectTimeoutMs");
        row("user name of 65 536 bytes", json("'userName':'") + QByteArray(65'536, 'x') + json("'"), "userName");
        row("name is a list", json("'name':[]"), "name");
        row("QoS 3", json("'subscriptions':[{'filter':'a','qos':3}]"), "qos");
        row("subscription is a number", json("'subscriptions':[5]"), "subscriptions");
        row("user property with three parts", json("'userProperties':[['a','b','c']]"), "userProperties");
        row("will payload not base64", json("'will':{'topic':'t','payloadBase64':'***'}"), "payloadBase64");
    }
    void hostileValuesBecomeDefaults()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, key);
        ProfileStore store(
            pathWith(json("{'format':'mqttscope-connections','version':1,'connections':[{'id':'1',") + field + "}]}"));
        QVERIFY2(store.load().contains(key), qPrintable(store.load()));
        QCOMPARE(store.profiles().size(), 1);
        ConnectionProfile expected;
        const ConnectionProfile profile = store.profiles().first();
        QCOMPARE(profile.port, expected.port);
        QCOMPARE(profile.keepAlive, expected.keepAlive);
        QCOMPARE(profile.version, expected.version);
        QCOMPARE(profile.sessionExpiry, expected.sessionExpiry);
        QCOMPARE(profile.receiveMaximum, expected.receiveMaximum);
        QCOMPARE(profile.connectTimeoutMs, expected.connectTimeoutMs);
        QCOMPARE(profile.userName, expected.userName);
    }

    void twoProgramsShareTheFile()
    {
        const QString path = freshPath();
        ProfileStore first(path);
        ProfileStore second(path);
        QCOMPARE(first.put(named(QStringLiteral("from first"))), QString());
        QCOMPARE(second.put(named(QStringLiteral("from second"))), QString());
        QCOMPARE(first.put(named(QStringLiteral("again from first"))), QString());
        QCOMPARE(first.profiles().size(), 3);
        ProfileStore reader(path);
        QCOMPARE(reader.load(), QString());
        QCOMPARE(reader.profiles().size(), 3);
    }

    void vanishedFileIsWrittenAnew()
    {
        const QString path = freshPath();
        ProfileStore store(path);
        QCOMPARE(store.put(named(QStringLiteral("a"))), QString());
        QVERIFY(QFile::remove(path));
        QCOMPARE(store.put(named(QStringLiteral("b"))), QString());
        QCOMPARE(store.profiles().size(), 2);
    }

    void anyFailureLeavesTheOldFileOrTheNewOne()
    {
        const ConnectionProfile before = named(QStringLiteral("before"));
        const ConnectionProfile after = named(QStringLiteral("after"));
        int failures = 0;
        for (int failing = 1; failing < 20; ++failing) {
            const QString path = freshPath();
            QCOMPARE(ProfileStore(path).put(before), QString());
            ProfileStore store(path, std::make_unique<FailingOperations>(failing));
            const QString problem = store.put(after);
            ProfileStore reader(path);
            QCOMPARE(reader.load(), QString());
            QVERIFY(reader.find(before.id));
            QCOMPARE(reader.find(after.id).has_value(), problem.isEmpty());
            QVERIFY(problem.isEmpty() || problem.contains(QLatin1String("no space left")));
            failures += !problem.isEmpty();
        }
        QVERIFY2(failures >= 6, "folder, read, copy, create, permissions, write and commit were made to fail");
    }

    void profileWithoutNameOrHostIsUsable()
    {
        ProfileStore store(
            pathWith(json("{'format':'mqttscope-connections','version':1,'connections':[{},{},{'later':1}]}")));
        QCOMPARE(store.load(), QString());
        QCOMPARE(store.profiles().size(), 3);
        QVERIFY(!store.profiles().at(0).id.isEmpty());
        QVERIFY(store.profiles().at(0).id != store.profiles().at(1).id);
    }
};

MQTTSCOPE_TEST(TestProfileStore, "tst_profilestore")
#include "tst_profilestore.moc"
