// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a row of the topic tree.
#include "core/capture/capturestore.h"
#include "ui/editors/publishpanel.h"
#include "ui/editors/subscriptionpanel.h"
#include "ui/models/bytetext.h"
#include "ui/models/format.h"
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

/// The whole value while the capture holds it, else what was kept of it; the words say which.
void TopicsPage::addCopyValue(QMenu &menu, const TopicStatistics &statistics)
{
    const PacketNumber number = statistics.lastNumber;
    const bool isKept = m_capture.contains(number);
    // The chunk keeps the bytes; nothing is copied before it is asked for.
    const CaptureChunkPointer chunk = isKept ? m_capture.chunkOf(number) : CaptureChunkPointer();
    const QByteArray last = isKept ? QByteArray() : statistics.lastPayload;
    QByteArrayView value = isKept ? m_capture.payload(number) : QByteArrayView(last);
    const bool isCut = quint64(value.size()) < statistics.lastPayloadSize;
    for (int trimmed = 1; isCut && trimmed < 4 && !isUtf8(value); ++trimmed) // a character may be cut in two
        if (trimmed <= value.size() && isUtf8(value.chopped(trimmed)))
            value = value.chopped(trimmed);
    QString text = isUtf8(value) ? tr("Copy value") : tr("Copy value as hex");
    if (isCut)
        text += QLatin1Char(' ')
            + tr("(first %1 of %2)").arg(formatBytes(quint64(value.size())), formatBytes(statistics.lastPayloadSize));
    menu.addAction(text, this, [chunk, last, value] { QGuiApplication::clipboard()->setText(exactText(value).text); });
}

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
    const QString filter = exactText(topic).text + QLatin1String("/#");
    const ConnectionId connection = m_tree->connection();
    menu->addAction(themedIcon(IconId::Copy), tr("Copy topic"), this,
                    [topic] { QGuiApplication::clipboard()->setText(exactText(topic).text); });
    if (row.topicId.isValid()) {
        if (const TopicStatistics *statistics = m_capture.statistics(connection, row.topicId))
            addCopyValue(*menu, *statistics);
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
