// SPDX-License-Identifier: GPL-3.0-or-later
// Names and values a person adds to a packet (User Property); order is kept, names may repeat.
#pragma once

#include "core/profile/connectionprofile.h"

#include <QWidget>

class QTableWidget;

namespace mqttscope
{

class UserPropertyTable : public QWidget
{
    Q_OBJECT
public:
    explicit UserPropertyTable(QWidget *parent = nullptr);
    /// For pairs of another kind. @param noun what one is called
    explicit UserPropertyTable(const QString &noun, QWidget *parent = nullptr);
    void setProperties(const UserPropertyList &properties);
    [[nodiscard]] UserPropertyList properties() const; ///< rows with neither name nor value left out

Q_SIGNALS:
    void edited();

private:
    void addRow(const QString &name, const QString &value);
    QTableWidget *m_table;
};

}
