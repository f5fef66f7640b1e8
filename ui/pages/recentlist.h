// SPDX-License-Identifier: GPL-3.0-or-later
// Saved connections, last used first, each one click away. Hidden while there is none.
#pragma once

#include "ui/widgets/surface.h"

#include <QDateTime>

#include <functional>

class QVBoxLayout;

namespace mqttscope
{

class ConnectionListModel;

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
    void rebuild();
    QWidget *makeRow(int row, const QDateTime &used);

    ConnectionListModel &m_connections;
    LastUsed m_lastUsed;
    QVBoxLayout *m_rows;
};

}
