// SPDX-License-Identifier: GPL-3.0-or-later
// The topic tree on screen: keeps what is open and selected over resets of its model.
#pragma once

#include "core/base/strongid.h"
#include "ui/models/topicnodes.h"

#include <QTreeView>

namespace mqttscope
{

class TopicDelegate;
class TopicTreeModel;

class TopicTreeView : public QTreeView
{
    Q_OBJECT
public:
    explicit TopicTreeView(TopicTreeModel &model, QWidget *parent = nullptr);

    /// Filters the model; matches are opened, and what was open before comes back without a filter.
    void applyFilter(const QString &text);
    /// Opens the way to a topic and makes it current, without saying so by topicActivated.
    void showTopic(TopicId topic);
    /// Opens the first levels of a tree that has just appeared.
    void openFirstLevels();
    /// Repaints what changes with time alone: fading rows and rates.
    void tick();
    void setFlashing(bool on);

Q_SIGNALS:
    /// The current row is a topic with messages (invalid id: a level on the way).
    void topicSelected(mqttscope::TopicId topic, const QByteArray &path);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void reset() override;

private:
    void rememberOpen();
    void restoreOpen();
    void openMatches();

    TopicTreeModel &m_model;
    TopicDelegate *m_delegate;
    QList<TopicNodeId> m_open;
    TopicNodeId m_current = 0;
    bool m_isQuiet = false;
    bool m_isFresh = true; ///< nothing was opened yet
    int m_ticks = 0;
};

}
