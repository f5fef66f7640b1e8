// SPDX-License-Identifier: GPL-3.0-or-later
// The path of a file, to be typed or chosen.
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace mqttscope
{

class FileField : public QWidget
{
    Q_OBJECT
public:
    /// @param name the object name of the line edit; the button's is `name` + "Choose"
    /// @param title of the dialog
    /// @param filter as of QFileDialog
    FileField(const QString &name, const QString &title, const QString &filter, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString &path);

Q_SIGNALS:
    void edited();

private:
    void choose(const QString &title, const QString &filter);
    QLineEdit *m_path;
    QPushButton *m_choose;
};

}
