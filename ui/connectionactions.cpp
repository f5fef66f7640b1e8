// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectionactions.h"

#include "core/profile/connectionurl.h"
#include "core/profile/profilestore.h"
#include "ui/demoplot.h"
#include "ui/editors/connectioneditor.h"
#include "ui/editors/diagnosisdialog.h"
#include "ui/editors/passwordprompt.h"
#include "ui/models/selectioncontext.h"
#include "ui/settings/uistate.h"
#include "ui/widgets/noticebar.h"
#include "ui/workspace.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace mqttscope
{

namespace
{

/// What the demo subscribes to: our own broker on this computer, so asking for everything is fair.
QList<SubscriptionProfile> everything()
{
    QList<SubscriptionProfile> subscriptions;
    for (const auto *filter : {"#", "$SYS/#"}) {
        SubscriptionProfile subscription;
        subscription.filter = QLatin1String(filter);
        subscription.qos = QoS::ExactlyOnce;
        subscriptions.append(subscription);
    }
    return subscriptions;
}

}

ConnectionActions::ConnectionActions(const Workspace &workspace, NoticeBar &notices, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_connections(workspace.connections)
    , m_notices(notices)
    , m_window(window)
    , m_memory(workspace.memory)
{
    connect(&m_connections, &ConnectionListModel::statusChanged, this, &ConnectionActions::followStatus);
    connect(&m_connections, &ConnectionListModel::brokerChanged, this, &ConnectionActions::followBroker);
    connect(&m_connections, &ConnectionListModel::connectionRemoved, this, &ConnectionActions::takeRemoval);
    // A packet or sample of another of the user's connections makes that one the current one; one of a client of the
    // local broker does not.
    connect(&workspace.selection, &SelectionContext::connectionChanged, this, [this](ConnectionId id) {
        if (const int row = m_connections.rowOf(id); row >= 0)
            setCurrentRow(row);
    });
    // What goes away leaves its neighbour behind as the current one: the next, the local broker only if it is alone.
    connect(&m_connections, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                if (m_current.row() < first || m_current.row() > last)
                    return;
                const int next = last + 1 < m_connections.localBrokerRow() || first == 0 ? last + 1 : first - 1;
                m_neighbour = m_connections.index(next);
            });
    connect(&m_connections, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (const QPersistentModelIndex neighbour = std::exchange(m_neighbour, {}); neighbour.isValid())
            setCurrentRow(neighbour.row());
    });
    if (const int row = m_connections.rowOf(workspace.selection.currentConnection()); row >= 0)
        m_current = m_connections.index(row);
    // Problems that stood before this window did are no news.
    const QList<ConnectionStatus> statuses = m_connections.statuses();
    for (const ConnectionStatus &status : statuses) {
        if (!status.problem.isEmpty())
            m_saidProblems.insert(status.id, status.problem);
    }
}

void ConnectionActions::setCurrentRow(int row)
{
    const bool isOther = row != m_current.row();
    m_current = row < 0 ? QModelIndex() : m_connections.index(row);
    m_workspace.selection.selectConnection(m_connections.connectionAt(row));
    if (isOther)
        Q_EMIT currentRowChanged(row);
}

bool ConnectionActions::isLive(int row) const
{
    const auto state = ConnectionState(m_connections.index(row).data(ConnectionListModel::StateRole).toInt());
    return m_connections.connectionAt(row).isValid() && state != ConnectionState::Disconnected;
}

bool ConnectionActions::canEdit(int row) const
{
    const bool isBroker = m_connections.index(row).data(ConnectionListModel::LocalBrokerRole).toBool();
    return m_connections.profileAt(row).has_value()
        || (!isBroker && m_memory.openedWith.contains(m_connections.connectionAt(row)));
}

void ConnectionActions::createNew()
{
    ConnectionProfile profile = ConnectionProfile::create();
    profile.name = tr("New connection");
    openEditor(profile, true);
}

void ConnectionActions::edit(int row)
{
    const ConnectionId live = m_connections.connectionAt(row);
    if (const auto profile = m_connections.profileAt(row))
        openEditor(*profile, false);
    else if (m_memory.openedWith.contains(live))
        openEditor(m_memory.openedWith.value(live).profile, true);
}

void ConnectionActions::duplicate(int row)
{
    const auto original = m_connections.profileAt(row);
    if (!original)
        return;
    ConnectionProfile copy = *original;
    copy.id = ConnectionProfile::create().id;
    copy.name = tr("%1 (copy)").arg(original->name);
    save(copy);
}

void ConnectionActions::remove(int row)
{
    const ConnectionId live = m_connections.connectionAt(row);
    const auto profile = m_connections.profileAt(row);
    if (!profile) {
        if (live.isValid())
            forget(live);
        return;
    }
    if (const QString problem = m_workspace.profiles.remove(profile->id); !problem.isEmpty()) {
        m_notices.show({NoticeTone::Error, problem});
        return;
    }
    if (live.isValid())
        forget(live);
    m_memory.deleted = profile;
    offerUndo();
    dropSessionsLater(profile->id);
}

void ConnectionActions::connectRow(int row)
{
    if (row < 0 || isLive(row))
        return;
    setCurrentRow(row);
    if (m_connections.index(row).data(ConnectionListModel::LocalBrokerRole).toBool()) {
        m_localWanted = true;
        if (m_connections.broker().running)
            connectLocal();
        else
            m_workspace.engine.startBroker(0);
        Q_EMIT connectionStarted();
        return;
    }
    const ConnectionId known = m_connections.connectionAt(row);
    const auto saved = m_connections.profileAt(row);
    const SessionMemory::Opened before = m_memory.openedWith.value(known);
    if (!saved && !m_memory.openedWith.contains(known))
        return;
    const ConnectionProfile profile = saved.value_or(before.profile);
    const auto isOnItsWay = [&](ConnectionId id) {
        return m_memory.openedWith.value(id).profile.id == profile.id && !m_connections.status(id);
    };
    const QList<ConnectionId> opened = m_memory.openedWith.keys();
    if (std::any_of(opened.cbegin(), opened.cend(), isOnItsWay))
        return; // asked twice before the engine could answer
    if (m_memory.openedWith.contains(known) && before.profile == profile && m_memory.hasAll(profile)
        && before.secrets == m_memory.secretsFor(profile))
        reconnect(known);
    else
        open(profile, known);
}

void ConnectionActions::disconnectRow(int row)
{
    if (const ConnectionId id = m_connections.connectionAt(row); id.isValid())
        m_workspace.engine.closeConnection(id);
}

std::optional<ConnectionProfile> ConnectionActions::connectedWith5(int row) const
{
    const ConnectionId id = m_connections.connectionAt(row);
    const ConnectionStatus *status = m_connections.status(id);
    const bool isConnected = status && status->state == ConnectionState::Connected;
    if (!isConnected || status->version != ProtocolVersion::V5_0 || !m_memory.openedWith.contains(id))
        return std::nullopt;
    return m_memory.openedWith.value(id).profile;
}

bool ConnectionActions::canDisconnectWithWill(int row) const
{
    const auto profile = connectedWith5(row);
    return profile && profile->will && !profile->readOnly; // a read-only connection announces none
}

void ConnectionActions::disconnectWithWillRow(int row)
{
    if (!canDisconnectWithWill(row))
        return;
    Goodbye goodbye;
    goodbye.reason = ReasonCode::DisconnectWithWillMessage;
    m_workspace.engine.sayGoodbye(m_connections.connectionAt(row), goodbye);
}

bool ConnectionActions::canReauthenticate(int row) const
{
    const auto profile = connectedWith5(row);
    return profile && !profile->authenticationMethod.isEmpty();
}

void ConnectionActions::reauthenticateRow(int row)
{
    if (canReauthenticate(row))
        m_workspace.engine.reauthenticate(m_connections.connectionAt(row));
}

QString ConnectionActions::connectUrl(const QString &typed, const QStringList &filters)
{
    const auto url = parseConnectionUrl(typed);
    if (!url)
        return url.error();
    ConnectionProfile profile = ConnectionProfile::create();
    url->applyTo(profile);
    profile.userName = url->userName;
    profile.askPassword = !url->userName.isEmpty() || url->hasPassword;
    profile.name = url->host;
    for (const QString &filter : filters) {
        SubscriptionProfile subscription;
        subscription.filter = filter;
        subscription.qos = QoS::ExactlyOnce;
        profile.subscriptions.append(subscription);
    }
    if (url->hasPassword)
        m_memory.secrets.insert(SessionMemory::secretKey(profile, SecretKind::Password), url->password);
    open(profile, {});
    if (url->hasPassword)
        sayPasswordIsNotSaved();
    return {};
}

void ConnectionActions::startDemo()
{
    const int row = m_connections.localBrokerRow();
    m_workspace.engine.startDemo();
    if (m_connections.broker().running && isLive(row)) {
        m_workspace.engine.subscribe(m_connections.connectionAt(row), everything());
        watchDemoValue(m_connections.connectionAt(row));
        setCurrentRow(row);
    } else {
        m_localWanted = true;
        m_subscribeAll = true;
        if (m_connections.broker().running)
            connectLocal();
    }
    Q_EMIT connectionStarted();
}

void ConnectionActions::stopBroker()
{
    m_workspace.engine.stopDemo();
    m_workspace.engine.stopBroker();
}

void ConnectionActions::openEditor(const ConnectionProfile &profile, bool isNew)
{
    auto *editor = new ConnectionEditor(profile, isNew, m_window);
    editor->setStore([this](const ConnectionProfile &edited) { return m_workspace.profiles.put(edited); });
    connect(editor, &ConnectionEditor::saved, this, &ConnectionActions::takeSaved);
    connect(
        editor, &ConnectionEditor::diagnosisRequested, this,
        [this, editor](const ConnectionProfile &now, const QByteArray &password) { diagnose(now, password, editor); });
    editor->open();
}

void ConnectionActions::save(const ConnectionProfile &profile)
{
    if (const QString problem = m_workspace.profiles.put(profile); !problem.isEmpty())
        m_notices.show({NoticeTone::Error, problem});
    else
        setCurrentRow(m_connections.rowOfProfile(profile.id));
}

void ConnectionActions::takeSaved(const ConnectionProfile &profile, const QByteArray &password, bool connectNow)
{
    const ConnectionProfile kept = m_memory.keepHeaderValues(profile);
    if (!password.isEmpty())
        m_memory.secrets.insert(SessionMemory::secretKey(kept, SecretKind::Password), password);
    const int row = m_connections.rowOfProfile(profile.id);
    setCurrentRow(row);
    if (connectNow)
        open(kept, m_connections.connectionAt(row));
}

void ConnectionActions::open(const ConnectionProfile &profile, ConnectionId known)
{
    withSecrets(profile, m_window, [this, profile, known] { openWith(profile, known); });
}

void ConnectionActions::withSecrets(const ConnectionProfile &profile, QWidget *parent,
                                    const std::function<void()> &then)
{
    QList<SecretKind> missing = secretsNeeded(profile);
    missing.removeIf(
        [&](SecretKind kind) { return m_memory.secrets.contains(SessionMemory::secretKey(profile, kind)); });
    if (missing.isEmpty())
        return then();
    auto *prompt = new PasswordPrompt(profile, missing, parent);
    connect(prompt, &PasswordPrompt::given, this, [this, profile, then](const QMap<SecretKind, QByteArray> &given) {
        for (auto secret = given.begin(); secret != given.end(); ++secret)
            m_memory.secrets.insert(SessionMemory::secretKey(profile, secret.key()), secret.value());
        then();
    });
    prompt->open();
}

void ConnectionActions::diagnose(const ConnectionProfile &profile, const QByteArray &password, QWidget *parent)
{
    const ConnectionProfile kept = m_memory.keepHeaderValues(profile);
    if (!password.isEmpty())
        m_memory.secrets.insert(SessionMemory::secretKey(kept, SecretKind::Password), password);
    withSecrets(kept, parent, [this, kept, over = QPointer<QWidget>(parent)] {
        if (over)
            (new DiagnosisDialog(m_workspace.engine, kept, m_memory.secretsFor(kept), over))->open();
    });
}

void ConnectionActions::openWith(const ConnectionProfile &profile, ConnectionId known)
{
    const ConnectSecrets secrets = m_memory.secretsFor(profile);
    ConnectionId id = known;
    if (m_memory.openedWith.contains(known))
        m_workspace.engine.reopenConnection(known, profile, secrets);
    else
        id = m_workspace.engine.openConnection(profile, secrets);
    m_memory.openedWith.insert(id, {profile, secrets});
    m_saidProblems.remove(id);
    if (m_workspace.profiles.find(profile.id))
        m_workspace.state.setLastUsed(profile.id, QDateTime::currentDateTimeUtc());
    m_workspace.selection.selectConnection(id);
    Q_EMIT connectionStarted();
}

void ConnectionActions::reconnect(ConnectionId id)
{
    m_saidProblems.remove(id); // the same sentence is news after another attempt the user asked for
    m_workspace.engine.reconnect(id);
    Q_EMIT connectionStarted();
}

void ConnectionActions::forget(ConnectionId id)
{
    m_memory.openedWith.remove(id);
    m_workspace.engine.forgetConnection(id);
}

void ConnectionActions::connectLocal()
{
    if (!m_localWanted)
        return;
    m_localWanted = false;
    const int row = m_connections.localBrokerRow();
    if (isLive(row))
        return;
    ConnectionProfile profile = ConnectionProfile::create();
    profile.name = tr("Local broker");
    profile.host = m_connections.broker().address.toString();
    profile.port = m_connections.broker().port;
    if (m_subscribeAll)
        profile.subscriptions = everything();
    const ConnectionId known = m_connections.connectionAt(row);
    if (m_memory.openedWith.contains(known) && !m_subscribeAll) {
        const ConnectionProfile before = m_memory.openedWith.value(known).profile;
        if (before.host == profile.host && before.port == profile.port)
            return reconnect(known);
        profile.subscriptions = before.subscriptions; // the broker has come back on another port
    }
    openWith(profile, known);
    if (m_subscribeAll)
        watchDemoValue(m_workspace.selection.currentConnection());
    m_subscribeAll = false;
}

void ConnectionActions::watchDemoValue(ConnectionId connection)
{
    new DemoPlot(m_workspace.capture, m_workspace.charts, connection, this);
}

}
