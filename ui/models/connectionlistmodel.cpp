// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectionlistmodel.h"

#include "core/base/plaintext.h"
#include "core/profile/profilestore.h"
#include "ui/models/format.h"

#include <QTimer>

#include <algorithm>

namespace mqttscope
{

namespace
{

constexpr int kCountdownMs = 250;

QString versionNumber(ProtocolVersion version)
{
    switch (version) {
    case ProtocolVersion::V3_1:
        return QStringLiteral("3.1");
    case ProtocolVersion::V3_1_1:
        return QStringLiteral("3.1.1");
    case ProtocolVersion::V5_0:
        return QStringLiteral("5.0");
    case ProtocolVersion::Unknown:
        break;
    }
    return {};
}

/// "mqtt · 5.0"
QString schemeAndVersion(const QString &url, ProtocolVersion version)
{
    const QString scheme = url.section(QLatin1String("://"), 0, 0);
    const QString number = versionNumber(version);
    return number.isEmpty() ? scheme : scheme + QStringLiteral(" · ") + number;
}

}

ConnectionListModel::ConnectionListModel(EngineInterface &engine, ProfileStore &profiles, const Clock &clock,
                                         QObject *parent)
    : QAbstractListModel(parent)
    , m_engine(engine)
    , m_profiles(profiles)
    , m_clock(clock)
    , m_countdown(new QTimer(this))
{
    m_countdown->setInterval(kCountdownMs);
    m_rows = wantedRows();
    connect(m_countdown, &QTimer::timeout, this, &ConnectionListModel::refreshCountdown);
    connect(&m_profiles, &ProfileStore::profilesChanged, this, &ConnectionListModel::refreshRows);
    connect(&m_engine, &EngineInterface::connectionChanged, this, &ConnectionListModel::takeStatus);
    connect(&m_engine, &EngineInterface::connectionRemoved, this, &ConnectionListModel::takeRemoval);
    connect(&m_engine, &EngineInterface::brokerChanged, this, &ConnectionListModel::takeBroker);
    connect(&m_engine, &EngineInterface::demoChanged, this, [this](const QList<DemoDeviceInfo> &devices) {
        m_devices = devices;
        Q_EMIT devicesChanged(devices);
    });
}

int ConnectionListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant ConnectionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const ConnectionStatus *live = statusAt(index.row());
    const auto profile = profileAt(index.row());
    switch (role) {
    case NameRole:
        return row.isLocalBroker ? tr("Local broker") : profile ? profile->name : live ? live->name : QString();
    case Qt::AccessibleTextRole:
        return spoken(index);
    case UrlRole:
        if (row.isLocalBroker && m_broker.running)
            return QStringLiteral("mqtt://%1:%2").arg(m_broker.address.toString(), QString::number(m_broker.port));
        return live ? live->url : profile ? profile->url() : QString();
    case DetailRole:
        return detail(row, live);
    case StateRole:
        if (row.isLocalBroker)
            return int(live                   ? live->state
                           : m_broker.running ? ConnectionState::Connected
                                              : ConnectionState::Disconnected);
        return int(live ? live->state : ConnectionState::Disconnected);
    case PingRole:
        return live && live->state == ConnectionState::Connected && live->pingRoundTrip
            ? formatSpan(live->pingRoundTrip->count())
            : QString();
    case ConnectionIdRole:
        return live ? live->id.value : quint16(0);
    case ProfileIdRole:
        return row.profileId;
    case ProblemRole:
        return row.isLocalBroker && !m_broker.problem.isEmpty() ? m_broker.problem : live ? live->problem : QString();
    case LocalBrokerRole:
        return row.isLocalBroker;
    case ReadOnlyRole:
        return live ? live->readOnly : profile && profile->readOnly;
    default:
        return {};
    }
}

QHash<int, QByteArray> ConnectionListModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{UrlRole, "url"}, {DetailRole, "detail"}, {StateRole, "state"}, {PingRole, "ping"}});
    return names;
}

ConnectionId ConnectionListModel::connectionAt(int row) const
{
    const ConnectionStatus *live = row >= 0 && row < rowCount() ? statusAt(row) : nullptr;
    return live ? live->id : ConnectionId();
}

std::optional<ConnectionProfile> ConnectionListModel::profileAt(int row) const
{
    if (row < 0 || row >= rowCount() || m_rows[size_t(row)].profileId.isEmpty())
        return std::nullopt;
    return m_profiles.find(m_rows[size_t(row)].profileId);
}

int ConnectionListModel::rowOf(ConnectionId id) const
{
    for (int row = 0; id.isValid() && row < rowCount(); ++row) {
        if (connectionAt(row) == id)
            return row;
    }
    return -1;
}

int ConnectionListModel::rowOfProfile(const QString &profileId) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return !profileId.isEmpty() && row.profileId == profileId; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int ConnectionListModel::localBrokerRow() const { return rowCount() - 1; }

QList<ConnectionStatus> ConnectionListModel::statuses() const { return m_statuses; }

const ConnectionStatus *ConnectionListModel::status(ConnectionId id) const
{
    const auto found = std::find_if(m_statuses.cbegin(), m_statuses.cend(),
                                    [&](const ConnectionStatus &status) { return status.id == id; });
    return found == m_statuses.cend() ? nullptr : &*found;
}

QString ConnectionListModel::nameOf(ConnectionId id) const
{
    if (const ConnectionStatus *live = status(id)) // the name it was opened under is of the language of then
        return live == localConnection() ? tr("Local broker") : live->name;
    return m_clientNames.value(id);
}

/// What the row shows by colour and position, in words.
QString ConnectionListModel::spoken(const QModelIndex &index) const
{
    QStringList parts{visibleText(index.data(NameRole).toString())};
    const ConnectionStatus *live = statusAt(index.row());
    if (live)
        parts.append(stateText(*live));
    else
        parts.append(index.data(LocalBrokerRole).toBool() && m_broker.running ? tr("Running") : tr("Disconnected"));
    if (const QString problem = index.data(ProblemRole).toString(); !problem.isEmpty())
        parts.append(visibleText(problem));
    return parts.join(QStringLiteral(", "));
}

QString ConnectionListModel::stateText(const ConnectionStatus &status) const
{
    switch (status.state) {
    case ConnectionState::Disconnected:
        return status.problem.isEmpty() ? tr("Disconnected") : tr("Connection failed");
    case ConnectionState::Connecting:
        return tr("Connecting");
    case ConnectionState::Handshaking:
        return tr("Waiting for CONNACK");
    case ConnectionState::Connected:
        return tr("Connected");
    case ConnectionState::Reconnecting: {
        const auto left = status.retryAt ? *status.retryAt - m_clock.now() : Duration::zero();
        const qint64 seconds = (std::max(left, Duration::zero()).count() + 999'999'999) / 1'000'000'000;
        return tr("Reconnecting in %1 s").arg(QString::number(seconds));
    }
    case ConnectionState::Disconnecting:
        return tr("Disconnecting");
    }
    Q_UNREACHABLE();
}

QString ConnectionListModel::versionText(ProtocolVersion version)
{
    const QString number = versionNumber(version);
    return number.isEmpty() ? QString() : QStringLiteral("MQTT ") + number;
}

QString ConnectionListModel::detail(const Row &row, const ConnectionStatus *live) const
{
    if (row.isLocalBroker) {
        if (!m_broker.running)
            return m_broker.problem.isEmpty() ? tr("stopped") : tr("could not start");
        const auto connected = std::count_if(m_broker.clients.cbegin(), m_broker.clients.cend(),
                                             [](const BrokerClientInfo &client) { return client.connected; });
        return connected == 1 ? tr("embedded · 1 client") : tr("embedded · %1 clients").arg(QString::number(connected));
    }
    if (live && live->state != ConnectionState::Connected
        && (live->state != ConnectionState::Disconnected || !live->problem.isEmpty()))
        return stateText(*live).toLower().replace(QLatin1String("connack"), QLatin1String("CONNACK"));
    const auto profile = row.profileId.isEmpty() ? std::nullopt : m_profiles.find(row.profileId);
    const ProtocolVersion version = live && live->version != ProtocolVersion::Unknown ? live->version
        : profile                                                                     ? profile->version
                                                                                      : ProtocolVersion::Unknown;
    return schemeAndVersion(live ? live->url : profile ? profile->url() : QString(), version);
}

const ConnectionStatus *ConnectionListModel::localConnection() const
{
    const ConnectionStatus *found = nullptr;
    for (const ConnectionStatus &status : m_statuses) {
        if (!status.isLocal || m_profiles.find(status.profileId))
            continue;
        if (!found || status.state == ConnectionState::Connected)
            found = &status;
    }
    return found;
}

const ConnectionStatus *ConnectionListModel::statusAt(int row) const
{
    const Row &wanted = m_rows[size_t(row)];
    if (wanted.isLocalBroker)
        return localConnection();
    if (wanted.live.isValid())
        return status(wanted.live);
    // The newest connection of the profile counts.
    const auto found = std::find_if(m_statuses.crbegin(), m_statuses.crend(), [&](const ConnectionStatus &status) {
        return status.profileId == wanted.profileId;
    });
    return found == m_statuses.crend() ? nullptr : &*found;
}

std::vector<ConnectionListModel::Row> ConnectionListModel::wantedRows() const
{
    std::vector<Row> rows;
    for (const ConnectionProfile &profile : m_profiles.profiles())
        rows.push_back({profile.id, {}, false});
    const ConnectionStatus *local = localConnection();
    for (const ConnectionStatus &status : m_statuses) {
        if (&status != local && !m_profiles.find(status.profileId))
            rows.push_back({{}, status.id, false});
    }
    rows.push_back({{}, {}, true});
    return rows;
}

void ConnectionListModel::refreshRows()
{
    const std::vector<Row> wanted = wantedRows();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::find(wanted.begin(), wanted.end(), m_rows[size_t(row)]) == wanted.end()) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < int(wanted.size()); ++row) {
        const Row &target = wanted[size_t(row)];
        if (row < rowCount() && m_rows[size_t(row)] == target)
            continue;
        const auto later = std::find(m_rows.begin() + row, m_rows.end(), target);
        if (later != m_rows.end()) {
            const int from = int(later - m_rows.begin());
            beginMoveRows({}, from, from, {}, row);
            std::rotate(m_rows.begin() + row, later, later + 1);
            endMoveRows();
        } else {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, target);
            endInsertRows();
        }
    }
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ConnectionListModel::takeStatus(const ConnectionStatus &status)
{
    const auto known = std::find_if(m_statuses.begin(), m_statuses.end(),
                                    [&](const ConnectionStatus &other) { return other.id == status.id; });
    if (known == m_statuses.end())
        m_statuses.append(status);
    else
        *known = status;
    const bool waiting = std::any_of(m_statuses.cbegin(), m_statuses.cend(), [](const ConnectionStatus &other) {
        return other.state == ConnectionState::Reconnecting;
    });
    if (waiting && !m_countdown->isActive())
        m_countdown->start();
    else if (!waiting)
        m_countdown->stop();
    refreshRows();
    Q_EMIT statusChanged(status);
}

void ConnectionListModel::takeRemoval(ConnectionId id)
{
    m_statuses.removeIf([&](const ConnectionStatus &status) { return status.id == id; });
    refreshRows();
    Q_EMIT connectionRemoved(id);
}

void ConnectionListModel::takeBroker(const BrokerStatus &status)
{
    m_broker = status;
    for (const BrokerClientInfo &client : status.clients) {
        if (client.connection.isValid()) // one without a connection is away: its packets go on under the id they had
            m_clientNames.insert(client.connection, client.clientId);
    }
    const QModelIndex row = index(localBrokerRow());
    Q_EMIT dataChanged(row, row);
    Q_EMIT brokerChanged(status);
}

void ConnectionListModel::refreshCountdown()
{
    for (int row = 0; row < rowCount(); ++row) {
        const ConnectionStatus *live = statusAt(row);
        if (live && live->state == ConnectionState::Reconnecting)
            Q_EMIT dataChanged(index(row), index(row), {DetailRole});
    }
}

}
