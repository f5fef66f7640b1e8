// SPDX-License-Identifier: GPL-3.0-or-later
// The Topic Filters a connection is subscribed to: list, add, remove.
#pragma once

#include "core/engine/engineinterface.h"
#include "ui/widgets/surface.h"

#include <QHash>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;
class QAction;

namespace mqttscope
{

class ConnectionListModel;
class PlainLabel;
class SubscriptionModel;

class SubscriptionPanel : public Surface
{
    Q_OBJECT
public:
    SubscriptionPanel(EngineInterface &engine, ConnectionListModel &connections, SubscriptionModel &subscriptions,
                      QWidget *parent = nullptr);

    void setConnection(ConnectionId connection);
    /// With the options chosen in the panel; what is being typed there stays.
    void subscribeTo(const QString &filter);
    void unsubscribeFrom(const QString &filter);
    void focusFilter();
    [[nodiscard]] QString typedFilter() const;
    void setTypedFilter(const QString &filter);

Q_SIGNALS:
    /// What was asked for did not come about; said in the panel too, which may be hidden.
    void failed(const QString &sentence);

private:
    void buildOptions();
    void add();
    void removeSelected();
    void onFinished(OperationId id, const Outcome &outcome);
    void subscribe(const SubscriptionProfile &subscription);
    void fail(const QString &sentence);
    void refreshState();
    void say(const QString &sentence, bool isProblem);
    /// Why it cannot be subscribed to now; empty if it can.
    [[nodiscard]] QString obstacle(const QString &filter) const;
    [[nodiscard]] SubscriptionProfile withOptions(const QString &filter) const;
    /// True if it would bring everything a broker of somebody else holds.
    [[nodiscard]] bool asksForEverything(const QString &filter) const;

    EngineInterface &m_engine;
    ConnectionListModel &m_connections;
    ConnectionId m_connection;
    QHash<OperationId, QString> m_operations; ///< filter asked for
    QString m_failure; ///< of the last operation, until something is typed or asked for
    QString m_warnedOf; ///< filter the user was asked to confirm

    QSortFilterProxyModel *m_shown; ///< those of the connection chosen
    QTreeView *m_list;
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
