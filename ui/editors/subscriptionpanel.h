// SPDX-License-Identifier: GPL-3.0-or-later
// The Topic Filters a connection is subscribed to: list, add, remove.
#pragma once

#include "core/engine/engineinterface.h"
#include "ui/widgets/surface.h"

#include <QHash>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QAction;

namespace mqttscope
{

class ConnectionListModel;
class PlainLabel;

/// Listens from the start: it knows the subscriptions of connections that are not chosen, too.
class SubscriptionPanel : public Surface
{
    Q_OBJECT
public:
    SubscriptionPanel(EngineInterface &engine, ConnectionListModel &connections, QWidget *parent = nullptr);

    void setConnection(ConnectionId connection);
    [[nodiscard]] bool hasSubscriptions(ConnectionId connection) const;
    /// True if one of the connection's filters is exactly `filter`.
    [[nodiscard]] bool isSubscribed(ConnectionId connection, const QString &filter) const;
    void subscribeTo(const QString &filter);
    void unsubscribeFrom(const QString &filter);
    void focusFilter();

Q_SIGNALS:
    void subscriptionsChanged(mqttscope::ConnectionId connection);

private:
    void buildOptions();
    void add();
    void removeSelected();
    void onSubscriptionsChanged(ConnectionId connection, const QList<SubscriptionProfile> &subscriptions);
    void onFinished(OperationId id, const Outcome &outcome);
    void refreshList();
    void refreshState();
    void say(const QString &sentence, bool isProblem);
    [[nodiscard]] SubscriptionProfile typed() const;
    /// True if it would bring everything a broker of somebody else holds.
    [[nodiscard]] bool asksForEverything(const QString &filter) const;

    EngineInterface &m_engine;
    ConnectionListModel &m_connections;
    ConnectionId m_connection;
    QHash<ConnectionId, QList<SubscriptionProfile>> m_subscriptions;
    QHash<OperationId, QString> m_operations; ///< filter asked for
    QString m_warnedOf; ///< filter the user was asked to confirm

    QTreeWidget *m_list;
    QLineEdit *m_filter;
    QComboBox *m_qos;
    QPushButton *m_options;
    QAction *m_noLocal;
    QAction *m_retainAsPublished;
    QList<QAction *> m_retainHandling;
    QPushButton *m_add;
    QPushButton *m_remove;
    PlainLabel *m_sentence;
};

}
