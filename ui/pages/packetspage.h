// SPDX-License-Identifier: GPL-3.0-or-later
// What went over the wire: the list of packets of both directions, and the selected one explained.
#pragma once

#include "ui/models/packetfilter.h"

#include <QWidget>

class QLayout;
class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QTimer;

namespace mqttscope
{

class BigTable;
class ConnectionListModel;
class EmptyState;
class FilterBar;
class PacketInspector;
class PacketListModel;
class SelectionContext;
class Surface;

/// UI thread.
class PacketsPage : public QWidget
{
    Q_OBJECT
public:
    PacketsPage(CaptureStore &capture, SelectionContext &selection, ConnectionListModel &connections,
                QWidget *parent = nullptr);
    ~PacketsPage() override;

    /// The list stands still; the capture goes on.
    void setPaused(bool paused);
    void setFilterText(const QString &text);
    [[nodiscard]] PacketFilter filter() const;
    void setFilter(const PacketFilter &filter);

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBar();
    [[nodiscard]] QPushButton *makeKindButton(const QString &text, const QString &toolTip, const char *name,
                                              PacketKind kind);
    [[nodiscard]] QWidget *makeProgress();
    [[nodiscard]] QWidget *makeList();
    void setColumnWidths();
    void addShortcuts();
    void applyFilter();
    void clearFilter();
    void fillConnectionMenu();
    void chooseConnection(ConnectionId connection);
    void showConnectionColumn();
    void chooseRow(int row);
    void showPacket(PacketNumber number);
    void showProblemCount(int count);
    void showProgress(quint64 done, quint64 total);
    void showEmptyState();
    void showFollowing(bool following);

    CaptureStore &m_capture;
    SelectionContext &m_selection;
    ConnectionListModel &m_connections;
    PacketListModel *m_model;

    FilterBar *m_filter = nullptr;
    QTimer *m_filterDelay;
    PacketKinds m_kinds;
    ConnectionId m_connection;
    QList<QPushButton *> m_kindButtons;
    QPushButton *m_problems = nullptr;
    QPushButton *m_connectionButton = nullptr;
    QMenu *m_connectionMenu = nullptr;
    QPushButton *m_follow = nullptr;
    Surface *m_progressRow = nullptr;
    QProgressBar *m_progress = nullptr;
    QSplitter *m_splitter;
    QStackedLayout *m_listStack = nullptr;
    EmptyState *m_empty = nullptr;
    BigTable *m_table = nullptr;
    PacketInspector *m_inspector;
};

}
