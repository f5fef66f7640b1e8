// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/findbox.h"

#include "core/base/plaintext.h"
#include "core/capture/capturestore.h"
#include "ui/models/selectioncontext.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>

#include <algorithm>

namespace mqttscope
{

namespace
{

constexpr quint32 kMostScanned = 500'000; ///< names looked at per keystroke
constexpr int kTopicRole = Qt::UserRole + 1;

bool containsAll(const QByteArray &lowered, const QList<QByteArray> &words)
{
    return std::all_of(words.cbegin(), words.cend(), [&](const QByteArray &word) { return lowered.contains(word); });
}

}

FindBox::FindBox(CaptureStore &capture, SelectionContext &selection, QWidget *parent)
    : QLineEdit(parent)
    , m_capture(capture)
    , m_selection(selection)
    , m_hits(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_hits, this))
{
    setObjectName(QStringLiteral("findBox"));
    setPlaceholderText(tr("Find topic…"));
    setAccessibleName(tr("Find topic"));
    setToolTip(tr("Type part of a topic and press Enter to go to it"));
    setMinimumWidth(140);
    setMaximumWidth(280);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setObjectName(QStringLiteral("findPopup"));
    connect(this, &QLineEdit::textEdited, this, &FindBox::refill);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { choose(TopicId(index.data(kTopicRole).toUInt())); });
}

QList<TopicId> FindBox::search(const QString &text) const
{
    QList<QByteArray> words;
    for (const QString &word : text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts))
        words.append(word.toUtf8());
    if (words.isEmpty())
        return {};
    const ConnectionId connection = m_selection.connection();
    QList<std::pair<qsizetype, TopicId>> hits;
    const quint32 last = qMin(m_capture.topicCount(), kMostScanned);
    for (quint32 id = 1; id <= last; ++id) {
        if (connection.isValid() && !m_capture.statistics(connection, TopicId(id)))
            continue;
        const QByteArray name = m_capture.topicName(TopicId(id));
        if (containsAll(name.toLower(), words))
            hits.append({name.size(), TopicId(id)});
    }
    const auto end = hits.begin() + qMin<qsizetype>(hits.size(), kMostHits);
    std::partial_sort(hits.begin(), end, hits.end());
    QList<TopicId> topics;
    for (auto it = hits.begin(); it != end; ++it)
        topics.append(it->second);
    return topics;
}

void FindBox::refill(const QString &text)
{
    m_hits->clear();
    for (const TopicId topic : search(text)) {
        auto *item = new QStandardItem(visibleText(QByteArrayView(m_capture.topicName(topic))));
        item->setData(topic.value, kTopicRole);
        item->setEditable(false);
        m_hits->appendRow(item);
    }
    if (m_hits->rowCount() == 0)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void FindBox::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !text().isEmpty()) {
        const QList<TopicId> hits = search(text());
        if (!hits.isEmpty())
            choose(hits.first());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        clear();
        clearFocus();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FindBox::choose(TopicId topic)
{
    m_completer->popup()->hide();
    clear();
    Q_EMIT topicChosen(topic);
}

void FindBox::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty())
        return;
    // The shortcut stands where a person looks for it.
    QPainter painter(this);
    painter.setFont(scaledFont(font(), 0.9));
    painter.setPen(colorsFor(palette()).textMuted);
    painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight,
                     QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText));
}

}
