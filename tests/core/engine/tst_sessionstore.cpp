// SPDX-License-Identifier: GPL-3.0-or-later
// Sessions kept on disk: private, whole or set aside, and taken up by the next program run.
#include "core/engine/sessionstore.h"
#include "tests/support/enginerig.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace mqttscope;
using namespace mqttscope::test;

class TestSessionStore : public QObject
{
    Q_OBJECT

    static SessionSnapshot snapshot(const QByteArray &payload)
    {
        SessionSnapshot snapshot;
        snapshot.clientId = "scope";
        snapshot.version = ProtocolVersion::V5_0;
        snapshot.inflight.append({7, DeliveryStage::Puback, {"t", payload, QoS::AtLeastOnce, false, {}}});
        return snapshot;
    }
    static QFileInfoList filesIn(const QString &folder) { return QDir(folder).entryInfoList(QDir::Files); }

    static SessionKey key(const char *profile, const char *session = "here")
    {
        return {QString::fromLatin1(profile), session};
    }
    static QString sessionsFolder()
    {
        return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sessions");
    }
    static ConnectionProfile kept(quint16 port)
    {
        ConnectionProfile profile = EngineRig::profile(port);
        profile.keepSession = true;
        profile.cleanStart = false;
        profile.sessionExpiry = 3600;
        return profile;
    }
    static PublishRequest message(const QByteArray &payload)
    {
        return {QStringLiteral("kept"), payload, QoS::AtLeastOnce, false, {}};
    }
    /// One message sent and never acknowledged, by a program run that has ended.
    static void leaveUnacknowledged(const ConnectionProfile &profile, const ScriptedServer &server)
    {
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        rig.engine->publish(id, message("payload"));
        QTRY_VERIFY(server.received().contains("payload"));
    }
    static inline const QByteArray kNewSession = QByteArray::fromHex("2003 00 00 00");
    static inline const QByteArray kSameSession = QByteArray::fromHex("2003 01 00 00");

private Q_SLOTS:
    void init() { QDir(sessionsFolder()).removeRecursively(); }

    void whatWasWrittenLastIsRead()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("sessions"));
        {
            SessionStore store(folder);
            QVERIFY(!store.read(key("one")).snapshot);
            for (int i = 0; i < 100; ++i)
                store.write(key("one"), snapshot(QByteArray::number(i)));
            store.write(key("../../two"), snapshot("two"));
            const auto early = store.read(key("one")); // written or not
            QVERIFY(early.snapshot);
            QCOMPARE(early.snapshot->inflight[0].message.payload, QByteArray("99"));
        }
        QCOMPARE(filesIn(folder).size(), 2);
        const QFileInfoList files = filesIn(folder);
        for (const QFileInfo &file : files)
            QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                     QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
        SessionStore store(folder);
        QCOMPARE(store.read(key("one")).snapshot->inflight[0].message.payload, QByteArray("99"));
        store.remove(key("one"));
        QVERIFY(!store.read(key("one")).snapshot);
    }

    void everySessionOfAProfileHasItsFile()
    {
        const QTemporaryDir home;
        {
            SessionStore store(home.path());
            QVERIFY(!store.hasOthers(key("one")));
            store.write(key("one"), snapshot("here"));
            QVERIFY(!store.hasOthers(key("one")));
            QVERIFY(store.hasOthers(key("one", "there")));
            store.write(key("one", "there"), snapshot("there"));
            store.write(key("two"), snapshot("two"));
        }
        {
            SessionStore store(home.path());
            QVERIFY(store.hasOthers(key("one")));
            QCOMPARE(store.read(key("one")).snapshot->inflight[0].message.payload, QByteArray("here"));
            QCOMPARE(store.read(key("one", "there")).snapshot->inflight[0].message.payload, QByteArray("there"));
            store.removeAll(QStringLiteral("one"));
            QVERIFY(!store.hasOthers(key("one", "elsewhere")));
            QVERIFY(!store.read(key("one")).snapshot);
        }
        QCOMPARE(filesIn(home.path()).size(), 1);
        SessionStore store(home.path());
        QVERIFY(store.read(key("two")).snapshot);
    }

    void whatIsRemovedBeforeItIsWrittenStaysAway()
    {
        const QTemporaryDir home;
        for (int i = 0; i < 50; ++i) {
            SessionStore store(home.path());
            store.write(key("one"), snapshot("x"));
            store.remove(key("one"));
            store.write(key("two"), snapshot("x"));
            store.removeAll(QStringLiteral("two"));
        }
        QVERIFY(filesIn(home.path()).isEmpty());
    }

    void aDamagedFileIsSetAside()
    {
        const QTemporaryDir home;
        for (int i = 1; i <= 2; ++i) { // the second does not find its name free
            {
                SessionStore store(home.path());
                store.write(key("one"), snapshot("x"));
            }
            const QFileInfoList files = QDir(home.path()).entryInfoList({QStringLiteral("*.session")}, QDir::Files);
            QCOMPARE(files.size(), 1);
            QFile file(files.constFirst().filePath());
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.resize(file.size() - 3));
            file.close();
            SessionStore store(home.path());
            const SessionStore::Reading reading = store.read(key("one"));
            QVERIFY(!reading.snapshot);
            QVERIFY2(reading.problem.contains(QStringLiteral(".damaged")), qPrintable(reading.problem));
            QVERIFY(store.read(key("one")).problem.isEmpty());
            QVERIFY(!QFile::exists(file.fileName()));
            QCOMPARE(filesIn(home.path()).size(), i);
        }
    }

    void whatCannotBeSetAsideIsNotWrittenOver()
    {
        const QTemporaryDir home;
        QString path;
        {
            SessionStore store(home.path());
            store.write(key("one"), snapshot("x"));
        }
        path = filesIn(home.path()).constFirst().filePath();
        QVERIFY(QFile::remove(path));
        QVERIFY(QDir().mkpath(path + QStringLiteral("/full"))); // a folder cannot be read
        {
            SessionStore store(home.path());
            const SessionStore::Reading reading = store.read(key("one"));
            QVERIFY(!reading.snapshot);
            QVERIFY(!reading.problem.isEmpty());
        }
        QVERIFY(QDir(path + QStringLiteral("/full")).exists() || QDir(path + QStringLiteral(".damaged/full")).exists());
    }

    void whatIsTooLargeIsNeitherWrittenNorRead()
    {
        const QTemporaryDir home;
        {
            SessionStore store(home.path(), 10'000);
            std::atomic<int> troubled = 0; // told from the writing thread
            connect(
                &store, &SessionStore::troubled, this, [&troubled] { ++troubled; }, Qt::DirectConnection);
            store.write(key("one"), snapshot(QByteArray(1'000, 'x')));
            QTRY_VERIFY(!filesIn(home.path()).isEmpty());
            store.write(key("one"), snapshot(QByteArray(20'000, 'x')));
            QTRY_COMPARE(troubled.load(), 1);
            QVERIFY(store.takeProblem(key("one")).contains(QStringLiteral("too large")));
            QVERIFY(store.takeProblem(key("one")).isEmpty());
        }
        {
            SessionStore store(home.path(), 10'000);
            QCOMPARE(store.read(key("one")).snapshot->inflight[0].message.payload.size(), 1'000);
        }
        SessionStore store(home.path(), 500);
        const SessionStore::Reading reading = store.read(key("one"));
        QVERIFY(!reading.snapshot);
        QVERIFY2(reading.problem.contains(QStringLiteral("larger")), qPrintable(reading.problem));
    }

    void aLargeQueueComesBack()
    {
        const QTemporaryDir home;
        SessionSnapshot large = snapshot("x");
        for (int i = 0; i < 30; ++i)
            large.waiting.append({"t", QByteArray(1 << 20, char(i)), QoS::AtLeastOnce, false, {}});
        {
            SessionStore store(home.path());
            store.write(key("one"), large);
        }
        SessionStore store(home.path());
        const SessionStore::Reading reading = store.read(key("one"));
        QVERIFY2(reading.snapshot, qPrintable(reading.problem));
        QCOMPARE(reading.snapshot->waiting.size(), 30);
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        const QTemporaryDir home;
        QFile blocker(home.filePath(QStringLiteral("file")));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        SessionStore store(blocker.fileName() + QStringLiteral("/sessions"));
        std::atomic<int> troubled = 0; // told from the writing thread
        connect(
            &store, &SessionStore::troubled, this, [&troubled] { ++troubled; }, Qt::DirectConnection);
        store.write(key("one"), snapshot("x"));
        QTRY_COMPARE(troubled.load(), 1);
        QVERIFY(!store.takeProblem(key("one")).isEmpty());
    }

    void aMessageNotAcknowledgedIsSentByTheNextRun()
    {
        ScriptedServer server(kNewSession);
        const ConnectionProfile profile = kept(server.port());
        leaveUnacknowledged(profile, server);
        server.setAnswer(kSameSession);
        server.forget();
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QTRY_VERIFY(server.received().contains("payload"));
        const qsizetype at = server.received().indexOf(QByteArray::fromHex("0004") + "kept") - 2;
        QVERIFY(at > 0);
        QVERIFY2((quint8(server.received()[at]) & 0x08) != 0, "with DUP");
    }

    void aMessageForOneServerGoesToNoOther()
    {
        ScriptedServer server(kNewSession);
        ConnectionProfile profile = kept(server.port());
        leaveUnacknowledged(profile, server);
        const ScriptedServer production(kSameSession);
        profile.port = production.port();
        profile.continueUnknownSession = true;
        {
            EngineRig rig;
            const ConnectionId id = rig.engine->openConnection(profile, {});
            QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
            rig.engine->publish(id, message("another"));
            QTRY_VERIFY(production.received().contains("another"));
            QVERIFY2(!production.received().contains("payload"), "it was meant for the other server");
            QVERIFY2(rig.status(id).notice.contains(QStringLiteral("left alone")), qPrintable(rig.status(id).notice));
        }
        profile.port = server.port();
        server.setAnswer(kSameSession);
        server.forget();
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QTRY_VERIFY2(server.received().contains("payload"), "it was left alone indeed");
        QVERIFY(!server.received().contains("another"));
    }

    void aReadOnlyConnectionPublishesNothingKept()
    {
        ScriptedServer server(kNewSession);
        ConnectionProfile profile = kept(server.port());
        leaveUnacknowledged(profile, server);
        server.setAnswer(kSameSession);
        server.forget();
        profile.readOnly = true;
        {
            EngineRig rig;
            const ConnectionId id = rig.engine->openConnection(profile, {});
            QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
            QTRY_VERIFY(server.received().contains(QByteArray::fromHex("c000"))); // PINGREQ, after all there is to send
            QCOMPARE(rig.count(id, PacketType::Publish, Direction::FromClient), 0);
            QVERIFY2(rig.status(id).notice.contains(QStringLiteral("held back")), qPrintable(rig.status(id).notice));
        }
        profile.readOnly = false;
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_VERIFY2(server.received().contains("payload"), "held back, not lost");
        QVERIFY(!rig.status(id).notice.contains(QStringLiteral("held back")));
    }

    void whatWaitsForAServerThatIsAwayIsKept_data()
    {
        QTest::addColumn<bool>("isCancelled");
        QTest::newRow("kept and sent") << false;
        QTest::newRow("cancelled and never sent") << true;
    }
    void whatWaitsForAServerThatIsAwayIsKept()
    {
        QFETCH(bool, isCancelled);
        ScriptedServer server(kNewSession);
        ConnectionProfile profile = EngineRig::profile(server.port()); // without a session that lasts
        profile.keepSession = true;
        server.close();
        {
            EngineRig rig;
            const ConnectionId id = rig.engine->openConnection(profile, {});
            QTRY_COMPARE(rig.state(id), ConnectionState::Reconnecting);
            for (int i = 0; i < 10; ++i)
                rig.engine->publish(id, message("waits" + QByteArray::number(i)));
            QTRY_COMPARE(rig.status(id).queued, 10);
            QTRY_VERIFY(!filesIn(sessionsFolder()).isEmpty());
            if (isCancelled) {
                rig.engine->cancelQueued(id);
                QTRY_COMPARE(rig.status(id).queued, 0);
            }
        }
        QVERIFY(server.open());
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QTRY_VERIFY(server.received().contains(QByteArray::fromHex("c000")));
        QCOMPARE(rig.count(id, PacketType::Publish, Direction::FromClient), isCancelled ? 0 : 10);
    }

    void reopeningGoesOnWithTheSession()
    {
        ScriptedServer server(kNewSession);
        const ConnectionProfile profile = kept(server.port());
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        const OperationId operation = rig.engine->publish(id, message("payload"));
        QTRY_VERIFY(server.received().contains("payload"));
        server.setAnswer(kSameSession);
        server.forget();
        rig.engine->reopenConnection(id, profile, {});
        QTRY_VERIFY(rig.outcomes.contains(operation));
        QVERIFY2(rig.outcomes[operation].text.contains(QStringLiteral("goes on")),
                 qPrintable(rig.outcomes[operation].text));
        QTRY_VERIFY(server.received().contains("payload"));
    }

    void reopeningWithoutTheSessionDoesNotSayItGoesOn()
    {
        ScriptedServer server(kNewSession);
        ConnectionProfile profile = kept(server.port());
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        const OperationId operation = rig.engine->publish(id, message("payload"));
        QTRY_VERIFY(server.received().contains("payload"));
        profile.keepSession = false;
        rig.engine->reopenConnection(id, profile, {});
        QTRY_VERIFY(rig.outcomes.contains(operation));
        QVERIFY2(!rig.outcomes[operation].text.contains(QStringLiteral("goes on")),
                 qPrintable(rig.outcomes[operation].text));
        QTRY_VERIFY(filesIn(sessionsFolder()).isEmpty());
    }

    void lostMessagesOfAnEarlierRunAreSaid()
    {
        ScriptedServer server(kNewSession);
        const ConnectionProfile profile = kept(server.port());
        leaveUnacknowledged(profile, server);
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QTRY_VERIFY2(rig.status(id).notice.contains(QStringLiteral("1 message")), qPrintable(rig.status(id).notice));
        QVERIFY(rig.status(id).notice.contains(QStringLiteral("lost the session")));
    }

    void aDamagedFileIsStillSaidWhenConnected()
    {
        ScriptedServer server(kNewSession);
        const ConnectionProfile profile = kept(server.port());
        leaveUnacknowledged(profile, server);
        QFile file(filesIn(sessionsFolder()).constFirst().filePath());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write("no session") > 0);
        file.close();
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QVERIFY2(rig.status(id).notice.contains(QStringLiteral(".damaged")), qPrintable(rig.status(id).notice));
    }

    void theSessionsOfAProfileThatIsGoneAreRemoved()
    {
        ScriptedServer server(kNewSession);
        const ConnectionProfile profile = kept(server.port());
        leaveUnacknowledged(profile, server);
        QCOMPARE(filesIn(sessionsFolder()).size(), 1);
        const EngineRig rig;
        rig.engine->dropKeptSessions(profile.id);
        QTRY_VERIFY(filesIn(sessionsFolder()).isEmpty());
    }

    void aProfileThatDoesNotAskForItLeavesNothing()
    {
        const ScriptedServer server(QByteArray::fromHex("2003 00 00 00"));
        ConnectionProfile profile = EngineRig::profile(server.port());
        profile.cleanStart = false;
        profile.sessionExpiry = 3600;
        {
            EngineRig rig;
            const ConnectionId id = rig.engine->openConnection(profile, {});
            QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
            rig.engine->publish(id, {QStringLiteral("t"), "x", QoS::AtLeastOnce, false, {}});
            QTRY_COMPARE(rig.count(id, PacketType::Publish, Direction::FromClient), 1);
        }
        QVERIFY(filesIn(sessionsFolder()).isEmpty());
    }
};

MQTTSCOPE_TEST(TestSessionStore, "tst_sessionstore")
#include "tst_sessionstore.moc"
