// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with connections, whichever list, menu or button it is asked from; and which one is the current one.
#pragma once

#include "ui/models/connectionlistmodel.h"

#include <QDialog>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QSet>

#include <functional>

class QWidget;

namespace mqttscope
{

class NoticeBar;
struct SessionMemory;
struct Workspace;

/// UI thread. Opens editors and prompts on the window, says what went wrong in its notice bar.
class ConnectionActions : public QObject
{
    Q_OBJECT
public:
    ConnectionActions(const Workspace &workspace, NoticeBar &notices, QWidget *window);

    [[nodiscard]] int currentRow() const { return m_current.row(); } ///< -1 = none
    void setCurrentRow(int row);
    [[nodiscard]] bool isLive(int row) const; ///< connected or trying to be

    /// True if it can be edited, or saved if it is not saved yet.
    [[nodiscard]] bool canEdit(int row) const;
    /// Says again, in this window, what a notice of another one said. @return false if it is not about a connection
    bool repeatNotice(const QString &key);

    void createNew();
    /// A connection that is not saved yet is offered for saving.
    void edit(int row);
    void duplicate(int row);
    /// Removes profile and connection; the notice offers to bring the profile back.
    void remove(int row);

    void connectRow(int row);
    void disconnectRow(int row);
    /// Connected with 5.0 and a will.
    [[nodiscard]] bool canDisconnectWithWill(int row) const;
    /// Leaves, and has the server publish the will all the same.
    void disconnectWithWillRow(int row);
    /// Connected with 5.0 and an authentication method.
    [[nodiscard]] bool canReauthenticate(int row) const;
    /// Proves anew who we are; how it ended is said.
    void reauthenticateRow(int row);
    /// Connects to what was typed, without saving it. Subscribes to `filters`.
    /// @return one sentence if `typed` is not an address, otherwise empty
    [[nodiscard]] QString connectUrl(const QString &typed, const QStringList &filters = {});

    /// Local broker, simulated devices, a connection to them that subscribes to everything.
    void startDemo();
    void stopBroker();
    /// Tries it step by step in a dialog over `parent`, asking for the secrets first. `password`: pasted with the
    /// address; may be empty.
    void diagnose(const ConnectionProfile &profile, const QByteArray &password, QWidget *parent);

Q_SIGNALS:
    void currentRowChanged(int row);
    /// Some connection was asked for: the window leaves the welcome page.
    void connectionStarted();

private:
    void openEditor(const ConnectionProfile &profile, bool isNew);
    void takeRemoval(ConnectionId id);
    void offerUndo();
    /// Removes what is kept on disk of the profile's sessions, once the profile is not offered back any more.
    void dropSessionsLater(const QString &profileId);
    void sayPasswordIsNotSaved();
    void save(const ConnectionProfile &profile);
    void takeSaved(const ConnectionProfile &profile, const QByteArray &password, bool connectNow);
    /// Asks for the secrets that are missing. A connection under the id `known` is replaced, not before they are given.
    void open(const ConnectionProfile &profile, ConnectionId known);
    /// Calls `then` when every secret the profile needs is in memory; asks for those that are not.
    void withSecrets(const ConnectionProfile &profile, QWidget *parent, const std::function<void()> &then);
    void openWith(const ConnectionProfile &profile, ConnectionId known);
    /// What was typed for TLS or the proxy, once it did not lead to a connection.
    void forgetUselessSecrets(const ConnectionStatus &status);
    void showRefusedCertificate(ConnectionId id, const TlsFacts &facts, const QString &problem);
    void acceptCertificate(ConnectionId id, const TlsFacts &facts);
    void reconnect(ConnectionId id);
    void forget(ConnectionId id);
    void connectLocal();
    void watchDemoValue(ConnectionId connection);
    void followStatus(const ConnectionStatus &status);
    void followBroker(const BrokerStatus &status);
    /// The profile of a row connected with 5.0; nullopt for any other.
    [[nodiscard]] std::optional<ConnectionProfile> connectedWith5(int row) const;
    void sayProblem(const ConnectionStatus &status);
    void sayReauthentication(const ConnectionStatus &status);
    void sayNotice(const ConnectionStatus &status);
    void sayQueue(const ConnectionStatus &status);
    void askForAnswer(const ConnectionStatus &status);
    void followReference(ConnectionId id, const QString &reference);

    const Workspace &m_workspace;
    ConnectionListModel &m_connections;
    NoticeBar &m_notices;
    QWidget *m_window;
    QPersistentModelIndex m_current;
    QPersistentModelIndex m_neighbour; ///< becomes the current one when the rows are gone
    SessionMemory &m_memory;
    QHash<ConnectionId, QString> m_saidProblems;
    QHash<ConnectionId, QString> m_saidNotices;
    QHash<ConnectionId, int> m_saidQueues; ///< messages waiting, as last said
    QSet<ConnectionId> m_toldReauthentications;
    QHash<ConnectionId, QPointer<QDialog>> m_challengePrompts;
    bool m_localWanted = false; ///< connect as soon as the local broker runs
    bool m_subscribeAll = false; ///< …and subscribe to everything: the demo
};

}
