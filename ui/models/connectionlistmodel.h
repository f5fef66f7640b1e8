// SPDX-License-Identifier: GPL-3.0-or-later
// The connections as a person sees them: saved profiles merged with what is live, and the local broker as the last row.
#pragma once

#include "core/engine/engineinterface.h"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

class QTimer;

namespace mqttscope
{

class ProfileStore;

/// UI thread. Rows: saved profiles in their order, live connections without a saved profile, the local broker.
class ConnectionListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role
    {
        NameRole = Qt::DisplayRole,
        UrlRole = Qt::UserRole + 1, ///< QString, never with a secret
        DetailRole, ///< QString: "mqtt · 5.0", "reconnecting in 8 s", "embedded · 6 clients"
        StateRole, ///< int(ConnectionState)
        PingRole, ///< QString: "4 ms", empty if unknown
        ConnectionIdRole, ///< quint16, 0 = not live
        ProfileIdRole, ///< QString, empty = not saved
        ProblemRole, ///< QString: one sentence, empty = none
        LocalBrokerRole, ///< bool
        ReadOnlyRole, ///< bool
    };

    /// `clock` is what retryAt is compared with; it outlives the model.
    ConnectionListModel(EngineInterface &engine, ProfileStore &profiles, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] ConnectionId connectionAt(int row) const; ///< 0 = not live
    [[nodiscard]] std::optional<ConnectionProfile> profileAt(int row) const; ///< saved ones only
    [[nodiscard]] int rowOf(ConnectionId id) const; ///< -1 = unknown
    [[nodiscard]] int rowOfProfile(const QString &profileId) const; ///< -1 = unknown
    [[nodiscard]] int localBrokerRow() const;

    /// Live connections, oldest first.
    [[nodiscard]] QList<ConnectionStatus> statuses() const;
    /// nullptr if the connection is not known.
    [[nodiscard]] const ConnectionStatus *status(ConnectionId id) const;
    /// Name of a client connection, or client id of a session of the local broker; plain text, may be hostile.
    [[nodiscard]] QString nameOf(ConnectionId id) const;
    [[nodiscard]] const BrokerStatus &broker() const { return m_broker; }
    /// The simulated devices.
    [[nodiscard]] const QList<DemoDeviceInfo> &devices() const { return m_devices; }
    /// "Connected", "Reconnecting in 8 s"…
    [[nodiscard]] QString stateText(const ConnectionStatus &status) const;
    /// "MQTT 5.0", "MQTT 3.1.1", "MQTT 3.1".
    [[nodiscard]] static QString versionText(ProtocolVersion version);

Q_SIGNALS:
    void statusChanged(const mqttscope::ConnectionStatus &status);
    void connectionRemoved(mqttscope::ConnectionId id);
    void brokerChanged(const mqttscope::BrokerStatus &status);
    void devicesChanged(const QList<mqttscope::DemoDeviceInfo> &devices);

private:
    struct Row
    {
        QString profileId; ///< saved profile
        ConnectionId live; ///< key of a row without a profile
        bool isLocalBroker = false;
        friend bool operator==(const Row &, const Row &) = default;
    };
    void takeStatus(const ConnectionStatus &status);
    void takeRemoval(ConnectionId id);
    void takeBroker(const BrokerStatus &status);
    void refreshRows();
    void refreshCountdown();
    [[nodiscard]] std::vector<Row> wantedRows() const;
    [[nodiscard]] const ConnectionStatus *statusAt(int row) const;
    [[nodiscard]] const ConnectionStatus *localConnection() const;
    [[nodiscard]] QString spoken(const QModelIndex &index) const;
    [[nodiscard]] QString detail(const Row &row, const ConnectionStatus *status) const;

    EngineInterface &m_engine;
    ProfileStore &m_profiles;
    const Clock &m_clock;
    std::vector<Row> m_rows;
    QList<ConnectionStatus> m_statuses;
    BrokerStatus m_broker;
    QList<DemoDeviceInfo> m_devices;
    QHash<ConnectionId, QString> m_clientNames; ///< of the local broker's clients, also of those that have left
    QTimer *m_countdown;
};

}
