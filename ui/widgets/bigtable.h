// SPDX-License-Identifier: GPL-3.0-or-later
// A table for millions of flat rows of one height: cost follows what is on screen, not what is in the model.
#pragma once

#include <QAbstractItemView>

class QHeaderView;

namespace mqttscope
{

/// Selects whole rows, one at a time. Rows that go at the front leave the shown ones where they are. While following,
/// the newest row stays in view; scrolling up or choosing a row ends that.
class BigTable : public QAbstractItemView
{
    Q_OBJECT
public:
    explicit BigTable(QWidget *parent = nullptr);

    [[nodiscard]] QHeaderView *header() const { return m_header; }
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool following);
    /// Selects a row without ending following; -1 selects nothing.
    void selectRow(int row);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void followingChanged(bool following);
    /// The person at the keyboard or mouse chose a row.
    void rowChosen(int row);

public Q_SLOTS:
    void reset() override;

protected Q_SLOTS:
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;
    void updateGeometries() override;

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void changeEvent(QEvent *event) override;

private:
    void takeRemoval(int first, int last);
    void showEnd();
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int rowsPerPage() const;

    QHeaderView *m_header;
    bool m_isFollowing = false;
    bool m_isSelectingByProgram = false;
};

}
