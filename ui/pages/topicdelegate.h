// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a row of the topic tree: name, retained mark, last value, line of the last numbers, rate or count.
#pragma once

#include <QStyledItemDelegate>

namespace mqttscope
{

class TopicTreeModel;
struct TopicRow;

class TopicDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit TopicDelegate(const TopicTreeModel &model, QObject *parent = nullptr);

    /// How long a row glows after a message, ns.
    static constexpr qint64 kFlashNs = 700'000'000;
    void setFlashing(bool on) { m_isFlashing = on; }

    /// The ground of a whole row, its branches included: selection, or the glow of a message that has just come.
    void paintGround(QPainter *painter, const QRect &rect, bool isSelected, const QPalette &palette,
                     const QModelIndex &index) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    [[nodiscard]] QString trailingText(const TopicRow &row) const;

    const TopicTreeModel &m_model;
    bool m_isFlashing = true;
};

}
