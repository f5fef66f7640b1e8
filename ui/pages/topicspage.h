// SPDX-License-Identifier: GPL-3.0-or-later
// What is being said, where, and how has it changed: topic tree, message, history, publish.
#pragma once

#include "core/base/strongid.h"
#include "core/capture/capturerecord.h"
#include "ui/editors/publishpanel.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace mqttscope
{

class CaptureStore;
class ChartModel;
class ConnectionListModel;
class EmptyState;
class EngineInterface;
class FilterBar;
class HistoryPanel;
class MessageHistoryModel;
class MessagePanel;
class PlainLabel;
class SelectionContext;
class SubscriptionModel;
class SubscriptionPanel;
class TopicTreeModel;
class TopicTreeView;
struct TopicStatistics;

class TopicsPage : public QWidget
{
    Q_OBJECT
public:
    /// The page takes `connectionPanel` (may be null) and places it above the tree.
    TopicsPage(EngineInterface &engine, CaptureStore &capture, SelectionContext &selection,
               ConnectionListModel &connections, SubscriptionModel &subscriptions, ChartModel &charts,
               QWidget *connectionPanel, QWidget *parent = nullptr);
    ~TopicsPage() override;

    /// Pause stops the views, not the capture.
    void setPaused(bool paused);
    /// Rows that light up when a message arrives; off where motion is not wanted.
    void setFlashing(bool on);
    /// Whether a connection is chosen that can be connected: the empty page then offers that.
    void setCanConnect(bool on);

    void focusFilter();
    void focusPublish();
    void showSubscriptions();

    /// What a person has typed and opened here; a page that takes the place of this one goes on with it.
    struct Draft
    {
        QString filter;
        bool showsSubscriptions = false;
        QString subscriptionFilter;
        PublishPanel::Draft publish;
    };
    [[nodiscard]] Draft draft() const;
    void setDraft(const Draft &draft);

Q_SIGNALS:
    /// Something asked for here failed, and nothing here shows it.
    void failed(const QString &sentence);
    void connectRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildLeft(QWidget *connectionPanel);
    QWidget *buildRight();
    void connectSelection();
    void tick();
    void onConnectionChanged(ConnectionId connection);
    void onTopicChanged(ConnectionId connection, TopicId topic);
    void onPacketChanged(PacketNumber packet);
    void showTopicLevel(TopicId topic, const QByteArray &path);
    void refreshMessage();
    /// The topic shown has messages on its connection (none after Clear, until the next one).
    [[nodiscard]] bool hasMessages() const;
    void refreshEmptyState();
    void openMenu(const QPoint &at);
    void addCopyValue(QMenu &menu, const TopicStatistics &statistics);
    [[nodiscard]] QWidget *buildMatchRow();
    void applyFilter();
    void showMatches();
    void setSubscriptionsVisible(bool visible);
    void updateTimer();

    EngineInterface &m_engine;
    CaptureStore &m_capture;
    SelectionContext &m_selection;
    ConnectionListModel &m_connections;
    SubscriptionModel &m_subscriptionModel;

    TopicTreeModel *m_tree;
    MessageHistoryModel *m_history;
    TopicTreeView *m_treeView;
    FilterBar *m_filter;
    QWidget *m_matchRow;
    PlainLabel *m_matches;
    SubscriptionPanel *m_subscriptions;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_detail;
    MessagePanel *m_message;
    HistoryPanel *m_historyPanel;
    PublishPanel *m_publish;
    QTimer *m_timer;
    QTimer *m_filterDelay;
    QTimer *m_openDelay;
    QByteArray m_levelPath; ///< of a level without messages of its own that is selected
    int m_ticks = 0;
    bool m_isPaused = false;
    bool m_canConnect = false;
};

}
