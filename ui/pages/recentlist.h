// SPDX-License-Identifier: GPL-3.0-or-later
// Saved connections, last used first, each one click away. Hidden while there is none.
#pragma once

#include "ui/widgets/surface.h"

#include <QDateTime>

#include <QPersistentModelIndex>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace mqttscope
{

class ConnectionListModel;
class PlainLabel;
class StateDot;

class RecentList : public Surface
{
    Q_OBJECT
public:
    using LastUsed = std::function<QDateTime(const QString &profileId)>;

    explicit RecentList(ConnectionListModel &connections, QWidget *parent = nullptr);
    void setLastUsed(LastUsed lastUsed);

    /// "today 10:42", "yesterday", "Friday", "2026-03-01".
    [[nodiscard]] static QString whenText(const QDateTime &time, const QDateTime &now);

Q_SIGNALS:
    void rowActivated(int row);

private:
    /// One row: the widgets that change with the connection.
    struct Shown
    {
        QPersistentModelIndex index;
        QPushButton *button;
        StateDot *dot;
        PlainLabel *name;
        PlainLabel *url;
    };
    void rebuild();
    void refresh();
    static void refreshRow(const Shown &shown);
    QWidget *makeRow(int row, const QDateTime &used);

    ConnectionListModel &m_connections;
    LastUsed m_lastUsed;
    QList<Shown> m_shown;
    QVBoxLayout *m_rows;
};

}
