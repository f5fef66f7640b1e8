// SPDX-License-Identifier: GPL-3.0-or-later
// The button that names the current connection and drops down all of them.
#pragma once

#include <QPersistentModelIndex>
#include <QPushButton>

namespace mqttscope
{

class ConnectionListModel;

class ConnectionChooser : public QPushButton
{
    Q_OBJECT
public:
    explicit ConnectionChooser(ConnectionListModel &model, QWidget *parent = nullptr);

    void setCurrentRow(int row);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowChosen(int row);
    void newRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openMenu();
    void refresh();
    [[nodiscard]] QFont nameFont() const;

    ConnectionListModel &m_model;
    QPersistentModelIndex m_current;
    QString m_name;
    QString m_url;
};

}
