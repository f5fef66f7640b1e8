// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a row of the topic tree.
#include "core/capture/capturestore.h"
#include "ui/editors/publishpanel.h"
#include "ui/editors/subscriptionpanel.h"
#include "ui/models/selectioncontext.h"
#include "ui/models/subscriptionmodel.h"
#include "ui/models/topictreemodel.h"
#include "ui/pages/messagepanel.h"
#include "ui/pages/topicspage.h"
#include "ui/pages/topictreeview.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace mqttscope
{

void TopicsPage::openMenu(const QPoint &at)
{
    const QModelIndex index = m_treeView->indexAt(at);
    const TopicRow row = m_tree->rowAt(index);
    if (!index.isValid() || row.isElision)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("topicMenu"));
    const QByteArray topic = row.topic;
    const QString filter = QString::fromUtf8(topic) + QLatin1String("/#");
    const ConnectionId connection = m_tree->connection();
    menu->addAction(themedIcon(IconId::Copy), tr("Copy topic"), this,
                    [topic] { QGuiApplication::clipboard()->setText(QString::fromUtf8(topic)); });
    if (row.topicId.isValid()) {
        const TopicStatistics *statistics = m_capture.statistics(connection, row.topicId);
        const QByteArray value = statistics ? statistics->lastPayload : QByteArray();
        menu->addAction(tr("Copy value"), this,
                        [value] { QGuiApplication::clipboard()->setText(QString::fromUtf8(value)); });
        menu->addAction(themedIcon(IconId::Charts), tr("Plot or remove from plots"), this,
                        [this, topicId = row.topicId, connection] {
                            m_selection.selectTopic(connection, topicId);
                            m_message->togglePlot();
                        });
    }
    menu->addAction(themedIcon(IconId::Publish), tr("Publish to it"), this, [this, topic] {
        m_publish->setTopic(topic);
        m_publish->focusPayload();
    });
    menu->addSeparator();
    if (m_subscriptionModel.isSubscribed(connection, filter))
        menu->addAction(tr("Unsubscribe from the subtree"), this,
                        [this, filter] { m_subscriptions->unsubscribeFrom(filter); });
    else
        menu->addAction(tr("Subscribe to the subtree"), this, [this, filter] { m_subscriptions->subscribeTo(filter); });
    menu->popup(m_treeView->viewport()->mapToGlobal(at));
}

}
