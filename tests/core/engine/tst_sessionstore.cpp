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

private Q_SLOTS:
    void whatWasWrittenLastIsRead()
    {
        const QTemporaryDir home;
        const QString folder = home.filePath(QStringLiteral("sessions"));
        {
            SessionStore store(folder);
            QVERIFY(!store.read(QStringLiteral("one")).snapshot);
            for (int i = 0; i < 100; ++i)
                store.write(QStringLiteral("one"), snapshot(QByteArray::number(i)));
            store.write(QStringLiteral("../../two"), snapshot("two"));
            const auto early = store.read(QStringLiteral("one")); // written or not
            QVERIFY(early.snapshot);
            QCOMPARE(early.snapshot->inflight[0].message.payload, QByteArray("99"));
        }
        QCOMPARE(filesIn(folder).size(), 2);
        const QFileInfoList files = filesIn(folder);
        for (const QFileInfo &file : files)
            QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                     QFile::Permissions(QFile::ReadOwner | QFile::WriteOwner));
        SessionStore store(folder);
        QCOMPARE(store.read(QStringLiteral("one")).snapshot->inflight[0].message.payload, QByteArray("99"));
        store.remove(QStringLiteral("one"));
        QVERIFY(!store.read(QStringLiteral("one")).snapshot);
    }

    void aDamagedFileIsSetAside()
    {
        const QTemporaryDir home;
        {
            SessionStore store(home.path());
            store.write(QStringLiteral("one"), snapshot("x"));
        }
        QFile file(filesIn(home.path()).constFirst().filePath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() - 3));
        file.close();
        SessionStore store(home.path());
        const SessionStore::Reading reading = store.read(QStringLiteral("one"));
        QVERIFY(!reading.snapshot);
        QVERIFY2(reading.problem.contains(QStringLiteral(".damaged")), qPrintable(reading.problem));
        QVERIFY(store.read(QStringLiteral("one")).problem.isEmpty());
        QVERIFY(filesIn(home.path()).constFirst().fileName().endsWith(QStringLiteral(".damaged")));
    }

    void aMessageNotAcknowledgedIsSentByTheNextRun()
    {
        ConnectionProfile profile = EngineRig::profile(1);
        profile.keepSession = true;
        profile.cleanStart = false;
        profile.sessionExpiry = 3600;
        {
            const ScriptedServer server(QByteArray::fromHex("2003 00 00 00"));
            profile.port = server.port();
            EngineRig rig;
            const ConnectionId id = rig.engine->openConnection(profile, {});
            QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
            rig.engine->publish(id, {QStringLiteral("kept"), "payload", QoS::AtLeastOnce, false, {}});
            QTRY_VERIFY(server.received().contains("payload"));
        }
        const ScriptedServer server(QByteArray::fromHex("2003 01 00 00"));
        profile.port = server.port();
        EngineRig rig;
        const ConnectionId id = rig.engine->openConnection(profile, {});
        QTRY_COMPARE(rig.state(id), ConnectionState::Connected);
        QTRY_VERIFY(server.received().contains("payload"));
        const qsizetype at = server.received().indexOf(QByteArray::fromHex("0004") + "kept") - 2;
        QVERIFY(at > 0);
        QVERIFY2((quint8(server.received()[at]) & 0x08) != 0, "with DUP");
    }

    void aProfileThatDoesNotAskForItLeavesNothing()
    {
        const QString folder
            = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sessions");
        QDir(folder).removeRecursively();
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
        QVERIFY(filesIn(folder).isEmpty());
    }
};

MQTTSCOPE_TEST(TestSessionStore, "tst_sessionstore")
#include "tst_sessionstore.moc"
