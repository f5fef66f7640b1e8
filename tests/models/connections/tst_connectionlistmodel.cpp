// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profilestore.h"
#include "tests/support/fakeengine.h"
#include "tests/support/testmain.h"
#include "ui/models/connectionlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mqttscope;

namespace
{

class ManualClock final : public Clock
{
public:
    TimePoint time{std::chrono::seconds(100)};
    [[nodiscard]] TimePoint now() const override { return time; }
};

struct Bench
{
    QTemporaryDir folder;
    ManualClock clock;
    test::FakeEngine engine;
    ProfileStore profiles{folder.filePath(QStringLiteral("connections.json"))};
    ConnectionListModel model{engine, profiles, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    ConnectionProfile save(const QString &name)
    {
        ConnectionProfile profile = ConnectionProfile::create();
        profile.name = name;
        profile.host = name.toLower();
        if (const QString problem = profiles.put(profile); !problem.isEmpty())
            qFatal("%s", qPrintable(problem));
        return profile;
    }
    QString text(int row, int role = Qt::DisplayRole) const { return model.index(row).data(role).toString(); }
    /// One line per row: name | detail | ping.
    QStringList rows() const
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row)
            lines.append(QStringList{text(row), text(row, ConnectionListModel::DetailRole),
                                     text(row, ConnectionListModel::PingRole)}
                             .join(QStringLiteral(" | ")));
        return lines;
    }
};

}

class TestConnectionListModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFreshListHoldsTheLocalBroker()
    {
        Bench bench;
        QCOMPARE(bench.rows(), QStringList{QStringLiteral("Local broker | stopped | ")});
    }
    void aSavedProfileShowsWhatItIsAndHowItDoes()
    {
        Bench bench;
        const ConnectionProfile bedside = bench.save(QStringLiteral("Bench"));
        QCOMPARE(bench.rows().first(), QStringLiteral("Bench | mqtt · 5.0 | "));
        const ConnectionId id = bench.engine.openConnection(bedside, {});
        bench.engine.settle();
        QCOMPARE(bench.rows().first(), QStringLiteral("Bench | connecting | "));
        bench.engine.accept(id);
        QCOMPARE(bench.rows().first(), QStringLiteral("Bench | mqtt · 5.0 | 4.0 ms"));
        QCOMPARE(bench.model.rowOf(id), 0);
        QCOMPARE(bench.model.connectionAt(0), id);
    }
    void aRetryCountsDown()
    {
        Bench bench;
        const ConnectionId id = bench.engine.openConnection(bench.save(QStringLiteral("Bench")), {});
        bench.engine.settle();
        ConnectionStatus status = bench.engine.status(id);
        status.state = ConnectionState::Reconnecting;
        status.retryAt = bench.clock.time + std::chrono::milliseconds(7300);
        bench.engine.setStatus(status);
        QCOMPARE(bench.text(0, ConnectionListModel::DetailRole), QStringLiteral("reconnecting in 8 s"));
        bench.clock.time += std::chrono::milliseconds(6500);
        QSignalSpy changed(&bench.model, &QAbstractItemModel::dataChanged);
        QVERIFY(changed.wait());
        QCOMPARE(bench.text(0, ConnectionListModel::DetailRole), QStringLiteral("reconnecting in 1 s"));
        bench.clock.time += std::chrono::seconds(9);
        QCOMPARE(bench.text(0, ConnectionListModel::DetailRole), QStringLiteral("reconnecting in 0 s"));
    }
    void anUnsavedConnectionHasARowUntilItIsForgotten()
    {
        Bench bench;
        ConnectionProfile profile = ConnectionProfile::create();
        profile.name = QStringLiteral("typed");
        const ConnectionId id = bench.engine.openConnection(profile, {});
        bench.engine.settle();
        QCOMPARE(bench.model.rowCount(), 2);
        QCOMPARE(bench.text(0), QStringLiteral("typed"));
        bench.engine.closeConnection(id);
        bench.engine.settle();
        QCOMPARE(bench.model.rowCount(), 2);
        bench.engine.forgetConnection(id);
        bench.engine.settle();
        QCOMPARE(bench.model.rowCount(), 1);
    }
    void savingALiveConnectionTurnsItsRowIntoTheProfile()
    {
        Bench bench;
        bench.save(QStringLiteral("First"));
        ConnectionProfile profile = ConnectionProfile::create();
        profile.name = QStringLiteral("typed");
        const ConnectionId id = bench.engine.openConnection(profile, {});
        bench.engine.settle();
        QVERIFY(bench.profiles.put(profile).isEmpty());
        QCOMPARE(bench.model.rowCount(), 3);
        QCOMPARE(bench.model.rowOf(id), bench.model.rowOfProfile(profile.id));
    }
    void ourConnectionToTheLocalBrokerIsTheLocalBrokersRow()
    {
        Bench bench;
        bench.engine.startBroker(0);
        bench.engine.settle();
        QCOMPARE(bench.text(0, ConnectionListModel::DetailRole), QStringLiteral("embedded · 0 clients"));
        const ConnectionId id = bench.engine.openConnection(ConnectionProfile::create(), {});
        bench.engine.settle();
        ConnectionStatus status = bench.engine.status(id);
        status.isLocal = true;
        bench.engine.setStatus(status);
        bench.engine.accept(id);
        QCOMPARE(bench.model.rowCount(), 1);
        QCOMPARE(bench.model.connectionAt(0), id);
        QCOMPARE(bench.text(0, ConnectionListModel::UrlRole), QStringLiteral("mqtt://127.0.0.1:18830"));
    }
    void severalAreConnectedAtOnce()
    {
        Bench bench;
        const ConnectionId a = bench.engine.openConnection(bench.save(QStringLiteral("A")), {});
        bench.engine.settle();
        const ConnectionId b = bench.engine.openConnection(bench.save(QStringLiteral("B")), {});
        bench.engine.settle();
        bench.engine.accept(a);
        bench.engine.accept(b);
        for (const int row : {0, 1})
            QCOMPARE(bench.model.index(row).data(ConnectionListModel::StateRole).toInt(),
                     int(ConnectionState::Connected));
        QCOMPARE(bench.model.nameOf(b), QStringLiteral("B"));
        bench.engine.closeConnection(a);
        bench.engine.settle();
        QCOMPARE(bench.model.index(1).data(ConnectionListModel::StateRole).toInt(), int(ConnectionState::Connected));
    }
    void aProblemIsSaidInTheRow()
    {
        Bench bench;
        const ConnectionId id = bench.engine.openConnection(bench.save(QStringLiteral("A")), {});
        bench.engine.settle();
        bench.engine.setState(id, ConnectionState::Disconnected, QStringLiteral("The broker refused."));
        QCOMPARE(bench.text(0, ConnectionListModel::DetailRole), QStringLiteral("connection failed"));
        QCOMPARE(bench.text(0, ConnectionListModel::ProblemRole), QStringLiteral("The broker refused."));
    }
    void theRowIsSpokenWithItsStateAndProblem()
    {
        Bench bench;
        const ConnectionId id = bench.engine.openConnection(bench.save(QStringLiteral("A\u202E")), {});
        bench.engine.setState(id, ConnectionState::Disconnected, QStringLiteral("The broker refused."));
        const QString spoken = bench.text(0, Qt::AccessibleTextRole);
        QVERIFY(!spoken.contains(QChar(0x202E)));
        QVERIFY2(spoken.endsWith(QStringLiteral(", Connection failed, The broker refused.")), qPrintable(spoken));
    }
    void aClientThatHasLeftKeepsItsName()
    {
        Bench bench;
        BrokerClientInfo client;
        client.connection = ConnectionId(0x4000);
        client.clientId = QStringLiteral("press-04");
        BrokerStatus status;
        status.running = true;
        status.clients = {client};
        Q_EMIT bench.engine.brokerChanged(status);
        QCOMPARE(bench.model.nameOf(ConnectionId(0x4000)), QStringLiteral("press-04"));
        status.clients.first().connection = {};
        status.clients.first().connected = false;
        Q_EMIT bench.engine.brokerChanged(status);
        QCOMPARE(bench.model.nameOf(ConnectionId(0x4000)), QStringLiteral("press-04"));
        QCOMPARE(bench.model.nameOf({}), QString());
    }
    void removingAProfileInTheMiddleKeepsTheOthers()
    {
        Bench bench;
        bench.save(QStringLiteral("A"));
        const ConnectionProfile b = bench.save(QStringLiteral("B"));
        bench.save(QStringLiteral("C"));
        QVERIFY(bench.profiles.remove(b.id).isEmpty());
        QCOMPARE(bench.text(0), QStringLiteral("A"));
        QCOMPARE(bench.text(1), QStringLiteral("C"));
        QCOMPARE(bench.model.rowOfProfile(b.id), -1);
    }
};

MQTTSCOPE_TEST(TestConnectionListModel, "tst_connectionlistmodel")
#include "tst_connectionlistmodel.moc"
